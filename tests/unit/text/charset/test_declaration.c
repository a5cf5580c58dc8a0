/* SPDX-License-Identifier: MIT */
#include "support/test.h"

#include "text/charset/declaration.h"

static const struct {
	const char *page, *label;
} pages[] = {
    {"<meta charset=koi8-r>", "koi8-r"},
    {"<html><head>\n<META\tCharSet = ' koi8-r ' />", "koi8-r"},
    {"<meta name=x content='charset=utf-8'><meta charset=\"big5\">", "big5"},
    {"<meta http-equiv=\"Content-Type\" content=\"text/html; "
     "charset=windows-1251\">",
	"windows-1251"},
    {"<meta content='text/html;charset = \"big5\"; x' "
     "http-equiv=content-type>",
	"big5"},
    {"<meta http-equiv=refresh content='0; charset=big5'>", ""},
    {"<meta http-equiv=content-type content='charset big5; charset=gbk;q'>",
	"gbk"},
    {"<!-- <meta charset=big5> --><meta charset=gbk>", "gbk"},
    {"<!--><meta charset=gbk>", "gbk"},
    {"<!-- <meta charset=big5>", ""},
    {"<a title='<meta charset=big5>'></a ><meta charset=gbk>", "gbk"},
    {"<!doctype html '<meta charset=big5'><meta charset=gbk>", "gbk"},
    {"<?php <meta charset=big5 ?><meta charset=gbk>", "gbk"},
    {"1 < 2 <3> <metal charset=big5><meta charset=gbk>", "gbk"},
    {"<meta =charset charset=gbk>", "gbk"},
    {"<meta charset>", ""},
    {"<meta charset=", ""},
    {"<meta charset='gbk", "gbk"},
    {"<meta", ""},
    {"<", ""},
    {"", ""},
};

static void finds_the_meta(void **state)
{
	(void)state;
	for (size_t i = 0; test_row(pages, i, pages[i].page); i++) {
		struct slice label =
		    charset_declaration_html(slice_of(pages[i].page));
		assert_true(slice_is(label, pages[i].label));
	}
}

static const struct {
	const char *document, *label;
} documents[] = {
    {"<?xml version=\"1.0\" encoding=\"euc-jp\"?>", "euc-jp"},
    {"\n \n<?xml version='1.0'\nencoding = 'euc-jp' standalone='no' ?>",
	"euc-jp"},
    {"<?xml version=\"1.0\"?><a encoding=\"big5\"/>", ""},
    {"<a><?xml encoding='big5'?>", ""},
    {"<?xml encoding=", ""},
    {"", ""},
};

static void finds_the_xml_declaration(void **state)
{
	(void)state;
	for (size_t i = 0; test_row(documents, i, documents[i].document); i++) {
		struct slice label =
		    charset_declaration_xml(slice_of(documents[i].document));
		assert_true(slice_is(label, documents[i].label));
	}
}

static void looks_at_the_start_only(void **state)
{
	(void)state;
	static const char late[] = "<meta charset=gbk>";
	struct str page = {0};
	while (page.len < 2000)
		str_append_text(&page, "<link>\n");
	str_append_text(&page, late);
	assert_true(
	    slice_is(charset_declaration_html(str_slice(&page)), "gbk"));
	str_cut(&page, page.len - strlen(late));
	while (page.len < 4096)
		str_append_text(&page, "<link>\n");
	str_append_text(&page, late);
	assert_true(slice_is(charset_declaration_html(str_slice(&page)), ""));
	str_release(&page);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(finds_the_meta),
	    cmocka_unit_test(finds_the_xml_declaration),
	    cmocka_unit_test(looks_at_the_start_only),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
