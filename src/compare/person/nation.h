/* SPDX-License-Identifier: MIT */
/*
 * person_nation: which country a word names or belongs to.
 */
#ifndef COMPARE_PERSON_NATION_H
#define COMPARE_PERSON_NATION_H

/* Of a folded word: "china" for "chinese" and for "china"; NULL when it is no
 * nation's that news often tells of. */
const char *person_nation_of(const char *fold);

#endif
