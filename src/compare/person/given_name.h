/* SPDX-License-Identifier: MIT */
/*
 * person_given_name: the sex that a given name implies.
 *
 * It decides who "he" and "she" may be.  Knows the commonest given names of the
 * English-speaking countries and some that are common in foreign news; any
 * other name is of unknown sex.
 */
#ifndef COMPARE_PERSON_GIVEN_NAME_H
#define COMPARE_PERSON_GIVEN_NAME_H

enum person_sex { PERSON_SEX_UNKNOWN, PERSON_SEX_MALE, PERSON_SEX_FEMALE };

/* Of a folded name. */
enum person_sex person_given_name_sex(const char *fold);

#endif
