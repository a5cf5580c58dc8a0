/* SPDX-License-Identifier: MIT */
/*
 * person_given_name: whom a pronoun may mean, by the given name.
 *
 * The commonest given names of the English-speaking countries and some of
 * those that foreign news knows.  A name that is not here tells nothing.
 */
#ifndef COMPARE_PERSON_GIVEN_NAME_H
#define COMPARE_PERSON_GIVEN_NAME_H

enum person_sex { PERSON_SEX_UNKNOWN, PERSON_SEX_MALE, PERSON_SEX_FEMALE };

/* Of a folded name. */
enum person_sex person_given_name_sex(const char *fold);

#endif
