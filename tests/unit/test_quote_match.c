/* SPDX-License-Identifier: MIT */
#include "../support/test.h"

#include "../support/article.h"

#include "compare/comparison.h"

/* What both articles tell beside the sentence of the case, so that they are
 * of one story. */
static const char around[] =
	"Dam above Harwick bursts\n\n"
	"A dam above the town of Harwick burst on Tuesday after five days of "
	"rain and 4,000 people fled their homes.\n\n";

static const struct {
	const char *a, *b, *classes;
} cases[] = {
	{"\"The whole valley was full of water,\" said Tomas Ried, a baker.",
		"\"The whole valley was full of water,\" baker Tomas Ried "
		"said.",
		"identical"},
	{"\"The whole valley was full of water by noon,\" said Tomas Ried.",
		"The valley, Tomas Ried said, was \"full of water by noon.\"",
		"trimmed"},
	/* parts on both sides of an ellipsis */
	{"\"The valley was dark, and cold, and full of water,\" Tomas Ried "
	 "said.",
		"\"The valley was dark ... and full of water,\" Tomas Ried "
		"said.",
		"trimmed"},
	{"\"The whole valley was full of brown water,\" said Tomas Ried.",
		"\"The whole valley was full of dirty water,\" said Tomas "
		"Ried.",
		"altered"},
	/* what interrupts a quotation is not part of it */
	{"\"The whole valley,\" Tomas Ried said, \"was full of water.\"",
		"\"The whole valley was full of water,\" Tomas Ried said.",
		"identical"},
	/* one utterance in A, two in B: nothing was trimmed */
	{"\"The valley was full of brown water and the bridge broke like "
	 "glass,\" Tomas Ried said.",
		"\"The valley was full of brown water,\" Tomas Ried said. "
		"\"And the bridge broke like glass.\"",
		"identical identical"},
	{"\"The whole valley was full of brown water,\" Tomas Ried said.",
		"Tomas Ried said that brown water had filled the valley.",
		"paraphrased"},
	/* a pronoun of the speaker's sex */
	{"\"The whole valley was full of brown water,\" Thomas Ried said.",
		"He said that brown water had filled the valley.",
		"paraphrased"},
	{"\"The whole valley was full of brown water,\" Thomas Ried said.",
		"She said that brown water had filled the valley.", ""},
	/* both quote him, and only the frame of the words is the same */
	{"Tomas Ried, a baker, said the \"wall is needed, but not enough.\"",
		"Granting that the wall had held once, baker Tomas Ried "
		"remarked, \"The barrier is needed, but not sufficient.\"",
		"altered"},
	{"\"We will not gamble with the lives of other people,\" Tomas Ried "
	 "said.",
		"\"We will not play with the lives of other people,\" said "
		"Tomas Ried.",
		"altered"},
	/* what is found between marks is not reported once more */
	{"\"The whole valley was full of brown water,\" Tomas Ried said.",
		"Tomas Ried said that brown water had filled the valley. "
		"\"The whole valley was full of brown water,\" he said.",
		"identical"},
	{"\"The whole valley was full of water,\" said Tomas Ried, a baker.",
		"\"Nobody told us to leave the house,\" said Ines Kordas.", ""},
	{"\"The whole valley was full of water,\" said Tomas Ried, a baker.",
		"\"The whole of it was a disgrace,\" said Tomas Ried, a "
		"baker.",
		""},
};

static void show(struct str *out, const struct comparison *comparison)
{
	for (size_t i = 0; i < comparison->n_quotes; i++)
		str_printf(out, "%s%s", i ? " " : "",
			quote_class_name(comparison->quotes[i].class));
}

static void check(const char *a_text, const char *b_text, const char *classes)
{
	struct article a, b;
	struct comparison comparison;
	struct str out = {0};
	article_of_text(&a, around, a_text);
	article_of_text(&b, around, b_text);
	comparison_make(&comparison, &a, &b);
	show(&out, &comparison);
	assert_string_equal(str_text(&out), classes);
	str_release(&out);
	comparison_release(&comparison);
	article_release(&a);
	article_release(&b);
}

static void classes_utterances(void **state)
{
	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
		check(cases[i].a, cases[i].b, cases[i].classes);
		check(cases[i].b, cases[i].a, cases[i].classes);
	}
}

/* Who says it, told between two sentences of it, is in neither. */
static void leaves_out_what_interrupts(void **state)
{
	(void)state;
	struct article a, b;
	struct comparison comparison;
	struct slice said;
	article_of_text(&a, around,
		"\"We will not go back to the valley,\" Tomas Ried told a "
		"crowd "
		"at the gates. \"Our houses are gone for ever.\"");
	article_of_text(&b, around,
		"Tomas Ried said they would \"not go back to the valley\" "
		"because their \"houses are gone for ever.\"");
	comparison_make(&comparison, &a, &b);
	assert_int_equal(comparison.n_quotes, 2);
	said = slice_at(article_text(&a), comparison.quotes[0].a);
	assert_true(slice_equal(
		said, slice_of("We will not go back to the valley,")));
	said = slice_at(article_text(&a), comparison.quotes[1].a);
	assert_true(
		slice_equal(said, slice_of("Our houses are gone for ever.")));
	comparison_release(&comparison);
	article_release(&a);
	article_release(&b);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(classes_utterances),
		cmocka_unit_test(leaves_out_what_interrupts),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
