/* SPDX-License-Identifier: MIT */
/*
 * person_office: the person whose office a phrase names: "China's foreign
 * minister".
 */
#ifndef COMPARE_PERSON_OFFICE_H
#define COMPARE_PERSON_OFFICE_H

#include <stddef.h>

#include "compare/person/list.h"
#include "compare/prose.h"

/* The one person of the list that the phrase fits; list->n when there is none
 * or more than one.  The phrase ends with the noun ("minister"). */
size_t person_office_find(
    const struct person_list *list, struct prose_range phrase);

#endif
