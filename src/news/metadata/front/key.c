/* SPDX-License-Identifier: MIT */
/* metadata_front_key: a table, and the letters and digits of a key looked up
 * in it. */
#include "news/metadata/front/key.h"

#include <ctype.h>

#include "base/mem.h"

enum { KEY_BYTES_MAX = 32 }; /* more than any name in the table */

#define TEXT METADATA_FRONT_TEXT
#define PEOPLE METADATA_FRONT_PEOPLE
#define DATE METADATA_FRONT_DATE
#define CREATED METADATA_FRONT_CREATED
#define NAME METADATA_FRONT_NAME
#define ORIGIN METADATA_FRONT_ORIGIN
#define ADDRESS METADATA_FRONT_ADDRESS
#define LANGUAGE METADATA_FRONT_LANGUAGE

/* Of each field the strongest first. */
/* clang-format off */
static const struct metadata_front_key keys[] = {
	{"headline",		 TEXT,	   ARTICLE_HEADLINE},
	{"title",		 TEXT,	   ARTICLE_HEADLINE},
	{"articletitle",	 TEXT,	   ARTICLE_HEADLINE},
	{"pagetitle",		 TEXT,	   ARTICLE_HEADLINE},
	{"ogtitle",		 TEXT,	   ARTICLE_HEADLINE},
	{"dctitle",		 TEXT,	   ARTICLE_HEADLINE},
	{"dctermstitle",	 TEXT,	   ARTICLE_HEADLINE},
	{"twittertitle",	 TEXT,	   ARTICLE_HEADLINE},
	{"byline",		 PEOPLE,   ARTICLE_BYLINE},
	{"author",		 PEOPLE,   ARTICLE_BYLINE},
	{"authors",		 PEOPLE,   ARTICLE_BYLINE},
	{"authorname",		 PEOPLE,   ARTICLE_BYLINE},
	{"by",			 PEOPLE,   ARTICLE_BYLINE},
	{"writtenby",		 PEOPLE,   ARTICLE_BYLINE},
	{"writer",		 PEOPLE,   ARTICLE_BYLINE},
	{"reporter",		 PEOPLE,   ARTICLE_BYLINE},
	{"creator",		 PEOPLE,   ARTICLE_BYLINE},
	{"creators",		 PEOPLE,   ARTICLE_BYLINE},
	{"articleauthor",	 PEOPLE,   ARTICLE_BYLINE},
	{"dccreator",		 PEOPLE,   ARTICLE_BYLINE},
	{"dctermscreator",	 PEOPLE,   ARTICLE_BYLINE},
	{"published",		 DATE,	   ARTICLE_PUBLISHED},
	{"publishedat",		 DATE,	   ARTICLE_PUBLISHED},
	{"publishedon",		 DATE,	   ARTICLE_PUBLISHED},
	{"publisheddate",	 DATE,	   ARTICLE_PUBLISHED},
	{"publishedtime",	 DATE,	   ARTICLE_PUBLISHED},
	{"publishdate",		 DATE,	   ARTICLE_PUBLISHED},
	{"publicationdate",	 DATE,	   ARTICLE_PUBLISHED},
	{"pubdate",		 DATE,	   ARTICLE_PUBLISHED},
	{"datepublished",	 DATE,	   ARTICLE_PUBLISHED},
	{"articlepublishedtime", DATE,	   ARTICLE_PUBLISHED},
	{"issued",		 DATE,	   ARTICLE_PUBLISHED},
	{"dateissued",		 DATE,	   ARTICLE_PUBLISHED},
	{"dctermsissued",	 DATE,	   ARTICLE_PUBLISHED},
	{"date",		 DATE,	   ARTICLE_PUBLISHED},
	{"datetime",		 DATE,	   ARTICLE_PUBLISHED},
	{"dcdate",		 DATE,	   ARTICLE_PUBLISHED},
	{"dctermsdate",		 DATE,	   ARTICLE_PUBLISHED},
	{"posted",		 DATE,	   ARTICLE_PUBLISHED},
	{"postedon",		 DATE,	   ARTICLE_PUBLISHED},
	{"created",		 CREATED,  ARTICLE_PUBLISHED},
	{"createdat",		 CREATED,  ARTICLE_PUBLISHED},
	{"createdon",		 CREATED,  ARTICLE_PUBLISHED},
	{"datecreated",		 CREATED,  ARTICLE_PUBLISHED},
	{"creationdate",	 CREATED,  ARTICLE_PUBLISHED},
	{"dctermscreated",	 CREATED,  ARTICLE_PUBLISHED},
	{"outlet",		 NAME,	   ARTICLE_OUTLET},
	{"newspaper",		 NAME,	   ARTICLE_OUTLET},
	{"publication",		 NAME,	   ARTICLE_OUTLET},
	{"publicationname",	 NAME,	   ARTICLE_OUTLET},
	{"publicationtitle",	 NAME,	   ARTICLE_OUTLET},
	{"publisher",		 NAME,	   ARTICLE_OUTLET},
	{"dcpublisher",		 NAME,	   ARTICLE_OUTLET},
	{"dctermspublisher",	 NAME,	   ARTICLE_OUTLET},
	{"sitename",		 NAME,	   ARTICLE_OUTLET},
	{"ogsitename",		 NAME,	   ARTICLE_OUTLET},
	{"site",		 NAME,	   ARTICLE_OUTLET},
	{"website",		 NAME,	   ARTICLE_OUTLET},
	{"websitetitle",	 NAME,	   ARTICLE_OUTLET},
	{"sourcename",		 NAME,	   ARTICLE_OUTLET},
	{"newssource",		 ORIGIN,   ARTICLE_OUTLET},
	{"source",		 ORIGIN,   ARTICLE_OUTLET},
	{"dcsource",		 ORIGIN,   ARTICLE_OUTLET},
	{"url",			 ADDRESS,  ARTICLE_URL},
	{"articleurl",		 ADDRESS,  ARTICLE_URL},
	{"canonical",		 ADDRESS,  ARTICLE_URL},
	{"canonicalurl",	 ADDRESS,  ARTICLE_URL},
	{"canonicallink",	 ADDRESS,  ARTICLE_URL},
	{"link",		 ADDRESS,  ARTICLE_URL},
	{"permalink",		 ADDRESS,  ARTICLE_URL},
	{"sourceurl",		 ADDRESS,  ARTICLE_URL},
	{"originalurl",		 ADDRESS,  ARTICLE_URL},
	{"original",		 ADDRESS,  ARTICLE_URL},
	{"ogurl",		 ADDRESS,  ARTICLE_URL},
	{"weburl",		 ADDRESS,  ARTICLE_URL},
	{"uri",			 ADDRESS,  ARTICLE_URL},
	{"href",		 ADDRESS,  ARTICLE_URL},
	{"lang",		 LANGUAGE, ARTICLE_LANGUAGE},
	{"language",		 LANGUAGE, ARTICLE_LANGUAGE},
	{"inlanguage",		 LANGUAGE, ARTICLE_LANGUAGE},
	{"contentlanguage",	 LANGUAGE, ARTICLE_LANGUAGE},
	{"dclanguage",		 LANGUAGE, ARTICLE_LANGUAGE},
	{"locale",		 LANGUAGE, ARTICLE_LANGUAGE},
	{"oglocale",		 LANGUAGE, ARTICLE_LANGUAGE},
	{"agency",		 TEXT,	   ARTICLE_AGENCY},
	{"newsagency",		 TEXT,	   ARTICLE_AGENCY},
	{"wireservice",		 TEXT,	   ARTICLE_AGENCY},
	{"note",		 TEXT,	   ARTICLE_NOTE},
	/* Zola's and Hugo's maps for what they do not know themselves */
	{"extra",		 METADATA_FRONT_INNER, 0},
	{"params",		 METADATA_FRONT_INNER, 0},
	{"taxonomies",		 METADATA_FRONT_INNER, 0},
};
/* clang-format on */
_Static_assert(ARRAY_LEN(keys) <= METADATA_FRONT_KEYS_MAX, "too many keys");

/* Writes the letters and digits of a key, in lower case; false when they are
 * too many for any name. */
static bool plain_key(struct slice key, char out[KEY_BYTES_MAX])
{
	size_t n = 0;
	for (size_t i = 0; i < key.len; i++) {
		unsigned char byte = (unsigned char)key.bytes[i];
		if (byte < 0x80 && !isalnum(byte))
			continue;
		if (n + 1 == KEY_BYTES_MAX)
			return false;
		out[n++] = (char)tolower(byte);
	}
	out[n] = '\0';
	return true;
}

const struct metadata_front_key *metadata_front_key_find(struct slice key)
{
	char plain[KEY_BYTES_MAX];
	if (!plain_key(key, plain))
		return NULL;
	for (size_t i = 0; i < ARRAY_LEN(keys); i++)
		if (slice_is(slice_of(plain), keys[i].name))
			return &keys[i];
	return NULL;
}

size_t metadata_front_key_rank(const struct metadata_front_key *key)
{
	return (size_t)(key - keys);
}
