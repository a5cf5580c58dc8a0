/* SPDX-License-Identifier: MIT */
/* person_nation: a table of adjectives and countries. */
#include "compare/person/nation.h"

#include <stddef.h>
#include <string.h>

#include "base/mem.h"

/* clang-format off */
/* The adjective and the name of each country. */
static const char *const nations[][2] = {
	{"afghan", "afghanistan"}, {"american", "us"}, {"argentine", "argentina"},
	{"australian", "australia"}, {"austrian", "austria"},
	{"belgian", "belgium"}, {"brazilian", "brazil"}, {"british", "uk"},
	{"britain", "uk"}, {"canadian", "canada"}, {"chinese", "china"},
	{"colombian", "colombia"}, {"cuban", "cuba"}, {"czech", "czechia"},
	{"danish", "denmark"}, {"dutch", "netherlands"}, {"egyptian", "egypt"},
	{"ethiopian", "ethiopia"}, {"filipino", "philippines"},
	{"finnish", "finland"}, {"french", "france"}, {"german", "germany"},
	{"greek", "greece"}, {"hungarian", "hungary"}, {"indian", "india"},
	{"indonesian", "indonesia"}, {"iranian", "iran"}, {"iraqi", "iraq"},
	{"irish", "ireland"}, {"israeli", "israel"}, {"italian", "italy"},
	{"japanese", "japan"}, {"kenyan", "kenya"}, {"lebanese", "lebanon"},
	{"libyan", "libya"}, {"malaysian", "malaysia"}, {"mexican", "mexico"},
	{"nigerian", "nigeria"}, {"norwegian", "norway"},
	{"pakistani", "pakistan"}, {"palestinian", "palestine"},
	{"philippine", "philippines"}, {"polish", "poland"},
	{"portuguese", "portugal"}, {"russian", "russia"}, {"saudi", "saudi"},
	{"scottish", "scotland"}, {"serbian", "serbia"},
	{"singaporean", "singapore"}, {"spanish", "spain"},
	{"sudanese", "sudan"}, {"swedish", "sweden"}, {"swiss", "switzerland"},
	{"syrian", "syria"}, {"taiwanese", "taiwan"}, {"thai", "thailand"},
	{"turkish", "turkey"}, {"ukrainian", "ukraine"},
	{"venezuelan", "venezuela"}, {"vietnamese", "vietnam"},
	{"yemeni", "yemen"},
};
/* clang-format on */

const char *person_nation_of(const char *fold)
{
	for (size_t i = 0; i < ARRAY_LEN(nations); i++)
		if (strcmp(nations[i][0], fold) == 0 ||
		    strcmp(nations[i][1], fold) == 0)
			return nations[i][1];
	return NULL;
}
