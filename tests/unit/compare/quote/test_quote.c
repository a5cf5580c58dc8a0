/* SPDX-License-Identifier: MIT */
#include "support/test.h"

#include "support/article.h"

#include "compare/comparison.h"

/* The text of both articles before the sentence of the case, so that they are
 * about one story. */
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
    /* an attribution inside a quotation is no part of it */
    {"\"The whole valley,\" Tomas Ried said, \"was full of water.\"",
	"\"The whole valley was full of water,\" Tomas Ried said.",
	"identical"},
    /* American and British spelling */
    {"\"We must honor the labor of our neighbors,\" Tomas Ried said.",
	"\"We must honour the labour of our neighbours,\" Tomas Ried "
	"said.",
	"identical"},
    /* contractions */
    {"\"We're sure that it's a flood and it can't be stopped,\" Tomas Ried "
     "said.",
	"\"We are sure that it is a flood and it cannot be stopped,\" "
	"Tomas Ried said.",
	"identical"},
    {"\"It's been a flood, and the flood's end is near,\" Tomas Ried said.",
	"\"It has been a flood, and the flood is end is near,\" Tomas "
	"Ried said.",
	"altered"},
    /* a neighbouring sentence is not an altered one */
    {"\"The dam was old. The dam was rotten,\" Tomas Ried said.",
	"\"The dam was rotten,\" Tomas Ried said.", "identical"},
    {"\"The dam was rotten to its core. The dam was rotten to its top,\" Tomas "
     "Ried said.",
	"\"The dam was rotten to its core,\" Tomas Ried said.", "identical"},
    {"\"The dam was rotten to its core,\" Tomas Ried said.",
	"\"The dam was rotten to its core. The dam was rotten to its top,\" "
	"Tomas "
	"Ried said.",
	"identical"},
    /* scraps do not make up a whole, nor parts without one of its words */
    {"Tomas Ried called the dam \"rotten and forgotten\".",
	"Tomas Ried called it a \"rotten\" and \"forgotten\" dam.",
	"trimmed trimmed"},
    {"\"The valley was full of brown water, corpses, and the bridge broke "
     "like glass,\" Tomas Ried said.",
	"\"The valley was full of brown water,\" Tomas Ried said. "
	"\"And the bridge broke like glass.\"",
	"trimmed trimmed"},
    /* one utterance in A, two in B: nothing was trimmed */
    {"\"The valley was full of brown water and the bridge broke like "
     "glass,\" Tomas Ried said.",
	"\"The valley was full of brown water,\" Tomas Ried said. "
	"\"And the bridge broke like glass.\"",
	"identical identical"},
    {"\"The whole valley was full of brown water,\" Tomas Ried said.",
	"Tomas Ried said that brown water had filled the valley.",
	"paraphrased"},
    /* of two in a sentence the one in marks is enough */
    {"Tomas Ried called it \"a rotten old dam\" and said \"the whole valley "
     "was full of brown water\".",
	"Tomas Ried said that brown water had filled the whole valley below "
	"what he called \"a rotten old dam\".",
	"identical"},
    /* a paraphrase names the speaker and says that it is said, with a third of
     * the words */
    {"\"The whole valley was full of brown water,\" Tomas Ried said.",
	"Brown water had filled the valley, Anna Berg said.", ""},
    {"\"The whole valley was full of brown water,\" Tomas Ried said.",
	"Brown water had filled the valley of Tomas Ried.", ""},
    {"\"The whole valley was full of brown water,\" Tomas Ried said.",
	"Ried said that brown water had filled the valley.", "paraphrased"},
    {"\"The whole valley was full of brown water,\" Tomas Ried said.",
	"Brown water had filled the valley, a baker said.", ""},
    /* a pronoun of the speaker's sex */
    {"\"The whole valley was full of brown water,\" Thomas Ried said.",
	"He said that brown water had filled the valley.", "paraphrased"},
    {"\"The whole valley was full of brown water,\" Thomas Ried said.",
	"She said that brown water had filled the valley.", ""},
    {"\"The whole valley was full of brown water,\" Martha Ried said.",
	"He said that brown water had filled the valley.", ""},
    {"\"The whole valley was full of brown water,\" Martha Ried said.",
	"She said that brown water had filled the valley.", "paraphrased"},
    /* four words can be paraphrased, three cannot */
    {"\"We lost two houses,\" Tomas Ried said.",
	"Tomas Ried said that they had lost two houses in the flood.",
	"paraphrased"},
    {"\"We lost houses,\" Tomas Ried said.",
	"Tomas Ried said that they had lost houses in the flood.", ""},
    /* one sentence with the words of two */
    {"\"The dam was rotten,\" Tomas Ried said, adding that \"the whole "
     "valley was full of brown water\".",
	"\"The dam was rotten,\" Tomas Ried said. Ried said that brown "
	"water had filled the whole valley.",
	"identical paraphrased"},
    /* both quote the speaker, and only the function words are the same */
    {"Tomas Ried, a baker, said the \"wall is needed, but not enough.\"",
	"Granting that the wall had held once, baker Tomas Ried "
	"remarked, \"The barrier is needed, but not sufficient.\"",
	"altered"},
    {"\"We will not gamble with the lives of other people,\" Tomas Ried "
     "said.",
	"\"We will not play with the lives of other people,\" said "
	"Tomas Ried.",
	"altered"},
    /* what is quoted is not also paraphrased */
    {"\"The whole valley was full of brown water,\" Tomas Ried said.",
	"Tomas Ried said that brown water had filled the valley. "
	"\"The whole valley was full of brown water,\" he said.",
	"identical"},
    /* a few words of one speaker, in sentences that no link pairs */
    {"\"We lost our house in the valley,\" said Tomas Ried, who bakes "
     "bread. \"They had one job.\"",
	"At the opera in Bergen, where sopranos shed tears before a "
	"king and tickets were sold out in March, Tomas Ried told "
	"reporters that mayors, who \"had one job\", sang as well.",
	"trimmed"},
    /* a scrap in another form, of one speaker and of two */
    {"Tomas Ried said that rain was \"capable of flooding the valley\" of "
     "Harwick.",
	"Rain would \"flood the valley\" of Harwick, Tomas Ried said.",
	"altered"},
    {"Tomas Ried said that rain was \"capable of flooding the valley\" of "
     "Harwick.",
	"Rain would \"flood the valley\" of Harwick, Ines Kordas said.", ""},
    /* the same words in another order */
    {"\"The town bears responsibility for the flooded valley,\" said Tomas "
     "Ried.",
	"\"Responsibility for the flooded valley lies with the "
	"town,\" said Tomas Ried.",
	"altered"},
    /* nearly all the same words, attributed to two people */
    {"\"The whole valley was full of brown water by noon,\" said Tomas "
     "Ried.",
	"\"The whole valley was full of dirty water by noon,\" said "
	"Ines Kordas.",
	"altered"},
    {"\"The whole valley was full of water,\" said Tomas Ried, a baker.",
	"\"Nobody told us to leave the house,\" said Ines Kordas.", ""},
    {"\"The whole valley was full of water,\" said Tomas Ried, a baker.",
	"\"The whole of it was a disgrace,\" said Tomas Ried, a "
	"baker.",
	""},
};

/* Both articles of the case, compared. */
struct compared {
	struct article a, b;
	struct comparison comparison;
};

static void compare(
    struct compared *compared, const char *a_text, const char *b_text)
{
	article_of_text(&compared->a, around, a_text);
	article_of_text(&compared->b, around, b_text);
	comparison_make(&compared->comparison, &compared->a, &compared->b);
}

static void compared_release(struct compared *compared)
{
	comparison_release(&compared->comparison);
	article_release(&compared->a);
	article_release(&compared->b);
}

static void show(struct str *out, const struct comparison *comparison)
{
	for (size_t i = 0; i < comparison->quotes.n; i++)
		str_printf(out, "%s%s", i ? " " : "",
		    quote_pair_class_name(comparison->quotes.items[i].class));
}

static void check(const char *a_text, const char *b_text, const char *classes)
{
	struct compared compared;
	struct str out = {0};
	compare(&compared, a_text, b_text);
	show(&out, &compared.comparison);
	assert_string_equal(str_text(&out), classes);
	str_release(&out);
	compared_release(&compared);
}

static void classes_utterances(void **state)
{
	(void)state;
	for (size_t i = 0; test_row(cases, i, cases[i].a); i++) {
		check(cases[i].a, cases[i].b, cases[i].classes);
		check(cases[i].b, cases[i].a, cases[i].classes);
	}
}

/* One utterance in A that is two in B gives two pairs. */
static void parts_are_cut_out(void **state)
{
	(void)state;
	static const char *const parts[] = {
	    "The valley was full of brown water",
	    "the bridge broke like glass"};
	struct compared compared;
	compare(&compared,
	    "\"The valley was full of brown water, the bridge broke like "
	    "glass,\" Tomas Ried said.",
	    "\"The valley was full of brown water,\" Tomas Ried said. "
	    "\"The bridge broke like glass.\"");
	const struct comparison *comparison = &compared.comparison;
	assert_int_equal(comparison->quotes.n, 2);
	for (size_t i = 0; i < 2; i++)
		assert_true(
		    slice_is(slice_at(article_text(&compared.a),
				 comparison->quotes.items[i].spans[SIDE_A]),
			parts[i]));
	compared_release(&compared);
}

/* The speakers when the articles do not agree. */
static void names_two_speakers(void **state)
{
	(void)state;
	static const struct {
		const char *a, *b, *speakers;
	} speakers[] = {
	    {"said Tomas Ried.", "said Ines Kordas.",
		"Tomas Ried / Ines Kordas"},
	    {"said Tomas Ried.", "said Ried.", "Tomas Ried"},
	    {"said the baker.", "said Ines Kordas.", "Ines Kordas"},
	    {"said Tomas Ried.", "said Ines Kordas and Tomas Ried.",
		"Tomas Ried"},
	    {"Ines Kordas and Tomas Ried said.", "said Ried and Kordas.",
		"Ines Kordas and Tomas Ried"},
	    {"said the baker.", "said a woman.", "the baker"},
	    {"they said.", "a woman said.", "a woman"},
	    {"they said.", "it was said.", "speaker not named"},
	};
	for (size_t i = 0; test_row(speakers, i, speakers[i].a); i++) {
		struct compared compared;
		struct str a = {0}, b = {0}, out = {0};
		str_printf(
		    &a, "\"The valley was full of water,\" %s", speakers[i].a);
		str_printf(
		    &b, "\"The valley was full of water,\" %s", speakers[i].b);
		compare(&compared, str_text(&a), str_text(&b));
		assert_int_equal(compared.comparison.quotes.n, 1);
		quote_pair_speakers(&out, compared.comparison.quotes.items);
		assert_string_equal(str_text(&out), speakers[i].speakers);
		compared_release(&compared);
		str_release(&a);
		str_release(&b);
		str_release(&out);
	}
}

/* The same few words of two people, in sentences about different things. */
static void keeps_two_speakers_apart(void **state)
{
	(void)state;
	struct compared compared;
	compare(&compared,
	    "The bakery lost two ovens and sixty sacks of flour in a "
	    "\"terrible flood\", Tomas Ried said.",
	    "The bakery lost two ovens and sixty sacks of flour. "
	    "At the opera in Bergen the tears that sopranos shed on stage "
	    "in front of the king were a \"terrible flood\", the critic "
	    "Ines Kordas said.");
	assert_int_equal(compared.comparison.quotes.n, 0);
	compared_release(&compared);
}

/* An attribution that interrupts the words is no difference. */
static void compares_no_interruption(void **state)
{
	(void)state;
	struct compared compared;
	compare(&compared,
	    "\"The whole valley,\" Tomas Ried said, \"was full of water.\"",
	    "\"The whole valley,\" he told a crowd, \"was full of "
	    "water.\"");
	assert_int_equal(compared.comparison.quotes.n, 1);
	const struct worddiff *words =
	    &compared.comparison.quotes.items[0].words;
	for (size_t i = 0; i < words->n; i++)
		assert_int_equal(words->ops[i].kind, WORDDIFF_EQUAL);
	compared_release(&compared);
}

/* An attribution between two sentences of a quotation is in neither. */
static void leaves_out_what_interrupts(void **state)
{
	(void)state;
	struct compared compared;
	struct slice said;
	compare(&compared,
	    "\"We will not go back to the valley,\" Tomas Ried told a "
	    "crowd "
	    "at the gates. \"Our houses are gone for ever.\"",
	    "Tomas Ried said they would \"not go back to the valley\" "
	    "because their \"houses are gone for ever.\"");
	const struct quote_pair *quotes = compared.comparison.quotes.items;
	assert_int_equal(compared.comparison.quotes.n, 2);
	said = slice_at(article_text(&compared.a), quotes[0].spans[SIDE_A]);
	assert_true(
	    slice_equal(said, slice_of("We will not go back to the valley,")));
	said = slice_at(article_text(&compared.a), quotes[1].spans[SIDE_A]);
	assert_true(
	    slice_equal(said, slice_of("Our houses are gone for ever.")));
	compared_release(&compared);
}

/* A slogan in every sentence is not matched with each of its copies. */
static void slogans_stay_few(void **state)
{
	enum { SENTENCES = 20, MOST = 4 };
	(void)state;
	struct str text = {0};
	struct compared compared;
	for (int i = 0; i < SENTENCES; i++)
		str_printf(&text,
		    "\"The valley shall never be flooded again,\" said "
		    "Tomas "
		    "Ried in ward %d.\n\n",
		    i);
	compare(&compared, str_text(&text), str_text(&text));
	assert_in_range(
	    compared.comparison.quotes.n, SENTENCES, SENTENCES * MOST);
	compared_release(&compared);
	str_release(&text);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(classes_utterances),
	    cmocka_unit_test(parts_are_cut_out),
	    cmocka_unit_test(names_two_speakers),
	    cmocka_unit_test(keeps_two_speakers_apart),
	    cmocka_unit_test(compares_no_interruption),
	    cmocka_unit_test(leaves_out_what_interrupts),
	    cmocka_unit_test(slogans_stay_few),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
