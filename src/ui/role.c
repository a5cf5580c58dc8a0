/* SPDX-License-Identifier: MIT */
/* role: the table of roles and look-ups in it. */
#include "ui/role.h"

#include <assert.h>
#include <string.h>

static const struct {
	const char *name;
	char letter;
} roles[] = {
#define ROLE(id, name, letter) {name, letter},
    ROLES(ROLE)
#undef ROLE
};

const char *role_name(enum role role)
{
	assert(role < ROLE_COUNT);
	return roles[role].name;
}

char role_letter(enum role role)
{
	assert(role < ROLE_COUNT);
	return roles[role].letter;
}

enum role role_find(const char *name, size_t len)
{
	for (int role = 0; role < ROLE_COUNT; role++)
		if (strlen(roles[role].name) == len &&
		    memcmp(roles[role].name, name, len) == 0)
			return (enum role)role;
	return ROLE_COUNT;
}
