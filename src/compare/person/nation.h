/* SPDX-License-Identifier: MIT */
/*
 * person_nation: the country that a word names or is an adjective of.
 */
#ifndef COMPARE_PERSON_NATION_H
#define COMPARE_PERSON_NATION_H

/* The country of a folded word: "china" for "chinese" and for "china"; NULL
 * when it is none of the countries that are often in the news. */
const char *person_nation_of(const char *fold);

#endif
