/* SPDX-License-Identifier: MIT */
/* Terms to look for, or a message. */
#include "fuzz.h"

#include "news/query/query.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
	struct query query = {0};
	struct err err = {0};
	char *text = mem_strndup((const char *)bytes, len);
	bool ok = query_parse(&query, text, &err);
	assert(ok == !err.text[0]);
	assert(!ok || (query.n && query.n <= QUERY_TERMS));
	for (size_t i = 0; ok && i < query.n; i++)
		assert(query.terms[i].text && query.terms[i].text[0]);
	size_t n = query.n;
	query_release(&query);
	assert(!ok || (query_parse_typed(&query, text, NULL) && query.n == n));
	query_release(&query);
	free(text);
	return 0;
}
