/* SPDX-License-Identifier: MIT */
/*
 * office: who holds the office that a phrase names: "China's foreign minister".
 */
#ifndef COMPARE_OFFICE_H
#define COMPARE_OFFICE_H

#include <stddef.h>

#include "compare/person.h"
#include "compare/scene.h"

/* The one person of the list whom the phrase fits, which ends with the noun
 * ("minister"); list->n when there is none or more than one. */
size_t office_find(const struct person_list *list, struct scene_range phrase);

#endif
