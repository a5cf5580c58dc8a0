/* SPDX-License-Identifier: MIT */
/*
 * given_name: whom a pronoun may mean, by the given name.
 *
 * The commonest given names of the English-speaking countries and some of
 * those that foreign news knows.  A name that is not here tells nothing.
 */
#ifndef COMPARE_GIVEN_NAME_H
#define COMPARE_GIVEN_NAME_H

enum sex { SEX_UNKNOWN, SEX_MALE, SEX_FEMALE };

/* Of a folded name. */
enum sex given_name_sex(const char *fold);

#endif
