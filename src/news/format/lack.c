/* SPDX-License-Identifier: MIT */
/* format_lack: counts words of consent, looks for a field for a password, and
 * for what pages say of their paywalls. */
#include "news/format/lack.h"

#include <string.h>
#include <strings.h>

#include "text/sentence/sentence.h"
#include "text/unicode.h"
#include "text/word/word.h"

enum {
	/* A report that is whole has more words. */
	BEGINNING_WORDS_MAX = 150,
	/* A page that asks for something, or tells of an error, has no more
	 * words of its own. */
	OTHER_WORDS_MAX = 60,
	HEADING_BYTES_MAX = 300,
	WALL_WORDS_MAX = 8,
	SHORT_WORDS_MAX = 20, /* in Chinese and Japanese, characters */
};

#define CONSENT_NOTE "a page that asks for consent: no report found in it"
#define BEGINNING_NOTE \
	"only the beginning of the report: the rest is for subscribers"

/* Words of which every paragraph of a page that asks for consent has one;
 * folded, in the languages of Europe's law. */
static const char *const consent_words[] = {"cookie", "consent", "gdpr",
    "personal data", "privacy", "datenschutz", "einwilligung", "zustimm",
    "donnees personnelles", "datos personales", "privacidad", "dati personali",
    "dados pessoais", "persoonsgegevens", "toestemming", "ciasteczk",
    "samtycke", "クッキー", "同意"};

/* What such a paragraph has too, as it is said by the page; folded.  A report
 * about consent has not. */
static const char *const page_words[] = {"we use", "we and ", "we need",
    "we value", "we store", "we would", "we process", "our partners",
    "our site", "this site", "this website", "wir ", "unsere", "nous ", "notre",
    "nosotros", "utilizamos", "usamos", "nuestr", "utilizziamo", "usiamo",
    "noi ", "nostri", "nossos", "wij ", "we gebruiken", "onze", "uzywamy",
    "nasi ", "vi anvander", "当サイト", "your ", "ihre ", "votre "};

/* What the headings of other pages say.  Each is at least half of a heading
 * that says it. */
static const char *const consent_headings[] = {"before you continue",
    "your privacy", "we value your privacy", "we use cookies",
    "cookie settings", "cookie consent", "privacy settings",
    "bevor sie fortfahren", "bevor sie zu", "bevor du fortfahrst",
    "avant de continuer", "votre vie privee", "antes de continuar",
    "tu privacidad", "sua privacidade", "prima di continuare", "la tua privacy",
    "voordat je verdergaat", "voordat u verdergaat"};
static const char *const doubt_headings[] = {"just a moment",
    "attention required", "are you a robot", "are you human", "you are human",
    "you are a human", "not a robot", "pardon our interruption",
    "security check", "checking your browser", "ddos protection",
    "enable javascript and cookies", "human verification", "bot detection",
    "unusual traffic", "unusual activity", "sind sie ein mensch",
    "etes-vous un robot", "confirmer que vous etes un humain",
    "verification de securite", "eres humano", "sei un robot", "robot bent",
    "не робот"};
static const char *const error_headings[] = {"access denied",
    "access to this page has been denied", "forbidden", "not found",
    "error 404", "404 error", "can't find that page", "can't find the page",
    "page you requested", "page doesn't exist", "page does not exist",
    "page unavailable", "page isn't available", "no longer available",
    "internal server error", "bad gateway", "service unavailable",
    "gateway time", "too many requests", "for legal reasons",
    "due to legal reasons", "nicht gefunden", "zugriff verweigert",
    "page introuvable", "acces refuse", "no encontrada", "acceso denegado",
    "nao encontrada", "acesso negado", "non trovata", "accesso negato",
    "niet gevonden", "nie znaleziono", "nie istnieje", "hittades inte",
    "ikke fundet", "bulunamadı", "не найдена", "не найдено", "доступ запрещен",
    "ページが見つかりません", "找不到", "不存在", "찾을 수 없습니다"};

/* What pages say where a report is cut off; folded. */
static const char *const wall_words[] = {"to continue reading",
    "continue reading with", "to read the full", "to keep reading",
    "to unlock this", "to read this article", "already a subscriber",
    "limit of free articles", "free articles this month", "your free articles",
    "your last free article", "this article is for subscribers",
    "this content is for subscribers", "subscriber-only", "subscribers only",
    "exclusive to subscribers", "exclusively for subscribers",
    "subscribe to read", "register to read", "sign in to read",
    "weiterlesen mit", "um weiterzulesen", "nur fur abonnenten",
    "exklusiv fur abonnenten", "jetzt weiterlesen",
    "article reserve aux abonnes", "reserve aux abonnes", "pour lire la suite",
    "il vous reste", "solo para suscriptores", "exclusivo para suscriptores",
    "para seguir leyendo", "contenido exclusivo para",
    "contenuto riservato agli abbonati", "per continuare a leggere",
    "exclusivo para assinantes", "para continuar lendo", "alleen voor abonnees",
    "om verder te lezen", "verder lezen"};

/* A short line with one of each is a wall, too: who may read, and what.
 * Folded. */
static const char *const payer_words[] = {"subscri", "member", "premium",
    "free trial", "sign in", "log in", "free articles", "abonn", "abbonat",
    "assin", "suscri", "подпис", "会員", "有料", "付费", "訂閱", "订阅", "구독",
    "المشترك", "مشترك", "सदस्य", "ग्राहक"};
static const char *const piece_words[] = {"read", "this article", "this story",
    "this content", "full access", "content", "unlock", "free articles",
    "cet article", "la suite", "lire", "contenu", "lesen", "dieser artikel",
    "dieser inhalt", "leer", "leyendo", "contenido", "este articulo", "leggere",
    "articolo", "contenuto", "lendo", "leitura", "conteudo", "esta materia",
    "lezen", "dit artikel", "читать", "материал", "статья", "この記事", "続き",
    "会員限定", "全文", "阅读", "本文", "기사", "محتوى", "المحتوى", "المقال",
    "लेख", "पढ़"};

static bool has_one(struct slice text, const char *const *words, size_t n_words)
{
	struct str fold = {0};
	bool found = false;
	unicode_fold(&fold, text);
	for (size_t i = 0; i < n_words && !found; i++)
		found = slice_find(str_slice(&fold), words[i], 0) < fold.len;
	str_release(&fold);
	return found;
}

#define HAS_ONE(text, words) has_one(text, words, ARRAY_LEN(words))

struct report {
	size_t n, n_words;
	size_t n_consent; /* words of paragraphs about consent */
	bool is_page;	  /* one of them speaks for a page */
};

static struct report measure(const struct article *article)
{
	struct report report = {0};
	for (size_t i = 0; i < article->n_paragraphs; i++) {
		struct slice text = article_paragraph(article, i);
		if (article->paragraphs[i].kind != PARAGRAPH_BODY)
			continue;
		size_t n = word_count(text);
		report.n++;
		report.n_words += n;
		if (HAS_ONE(text, consent_words))
			report.n_consent += n;
		report.is_page |= HAS_ONE(text, page_words);
	}
	return report;
}

static bool is_consent(
    const struct article *article, const struct report *report)
{
	if (report->n)
		return report->n_consent * 2 > report->n_words &&
		       report->is_page;
	size_t n = 0;
	for (size_t i = 0; i < article->n_paragraphs; i++)
		n += HAS_ONE(article_paragraph(article, i), consent_words);
	return n * 2 > article->n_paragraphs;
}

static bool asks_for_password(const struct markup *markup)
{
	const struct markup_node *root = markup->root, *node = root;
	while ((node = markup_find(root, node, "input")) != NULL) {
		const char *type = markup_attribute(node, "type");
		if (type && strcasecmp(type, "password") == 0)
			return true;
	}
	return false;
}

/* https://schema.org/isAccessibleForFree, false in whatever spelling. */
static bool says_paid(const struct markup *markup)
{
	const struct markup_node *root = markup->root, *node = root;
	static const char key[] = "\"isAccessibleForFree\"";
	while ((node = markup_find(root, node, "script")) != NULL) {
		struct slice text =
		    node->first ? node->first->text : slice_of("");
		size_t pos = slice_find(text, key, 0);
		if (pos == text.len)
			continue;
		pos += sizeof(key) - 1;
		while (pos < text.len && strchr(" \t\r\n:\"", text.bytes[pos]))
			pos++;
		if (pos < text.len && (text.bytes[pos] | 0x20) == 'f')
			return true;
	}
	return false;
}

/* What the page's title and headings tell that it is instead of a report. */
static const struct {
	const char *const *words;
	size_t n;
	const char *note;
} others[] = {
    {consent_headings, ARRAY_LEN(consent_headings), CONSENT_NOTE},
    {doubt_headings, ARRAY_LEN(doubt_headings),
	"a page that asks whether a person reads it: no report found in it"},
    {error_headings, ARRAY_LEN(error_headings),
	"a page about an error: no report found in it"},
};

/* Whether one of the phrases is half of a text, which is folded. */
static bool is_mostly_one(
    struct slice text, const char *const *phrases, size_t n)
{
	struct str fold = {0};
	bool found = false;
	for (size_t i = 0; i < n && !found; i++) {
		str_clear(&fold);
		unicode_fold(&fold, slice_of(phrases[i]));
		found = fold.len * 2 >= text.len &&
			slice_find(text, str_text(&fold), 0) < text.len;
	}
	str_release(&fold);
	return found;
}

/* `line`: of a page's text, where "cookie settings" is a link as others. */
static const char *note_of_piece(struct slice piece, bool line)
{
	struct str fold = {0};
	const char *note = NULL;
	unicode_fold(&fold, slice_trim(piece));
	for (size_t i = line ? 1 : 0; i < ARRAY_LEN(others) && !note; i++)
		if (is_mostly_one(
			str_slice(&fold), others[i].words, others[i].n))
			note = others[i].note;
	str_release(&fold);
	return note;
}

/* Of a title each piece between bars counts, as one is the site's name. */
static const char *note_of_heading(const struct markup_node *heading)
{
	static const char *const bars[] = {" | ", " - ", " – ", " — "};
	struct str text = {0};
	const char *note = NULL;
	markup_text_up_to(heading, HEADING_BYTES_MAX, &text);
	struct slice line = str_slice(&text);
	for (size_t pos = 0; pos < line.len && !note;) {
		size_t len = 0, end = slice_find_any(
				    line, bars, ARRAY_LEN(bars), pos, &len);
		note = note_of_piece(
		    slice_at(line, (struct span){pos, end}), false);
		pos = end + len + (end == line.len);
	}
	str_release(&text);
	return note;
}

static const char *note_of_headings(const struct markup *markup)
{
	static const char *const names[] = {"title", "h1", "h2"};
	const struct markup_node *root = markup->root;
	const char *note = NULL;
	for (size_t i = 0; i < ARRAY_LEN(names) && !note; i++) {
		const struct markup_node *node =
		    markup_find(root, root, names[i]);
		note = node ? note_of_heading(node) : NULL;
	}
	return note;
}

/* A page of which all is so short is read as headings where it has none. */
static const char *note_of_lines(const struct article *article)
{
	const char *note = NULL;
	for (size_t i = 0; i < article->n_paragraphs && !note; i++)
		note = note_of_piece(article_paragraph(article, i), true);
	return note;
}

static const char *note_of_other(
    const struct markup *markup, const struct article *article)
{
	const char *note = note_of_headings(markup);
	if (!note && asks_for_password(markup))
		note = "a page that asks for a password: no report found in it";
	return note ? note : note_of_lines(article);
}

/* Whether a line is a wall: a longer one that does not speak to its reader is
 * about one. */
static bool is_wall(struct slice line)
{
	static const char *const reader[] = {"you", "vous", "sie ", "usted",
	    "suscrib", "abbonat", "assine", "jij", "jetzt", "log in"};
	static const char *const about_others[] = {"readers", "users",
	    "customers", " they ", " said", "lecteurs", "leser ", "lectores",
	    "lettori", "leitores", "lezers", "читатели"};
	size_t n_words = word_count(line);
	if (HAS_ONE(line, wall_words) &&
	    (n_words <= WALL_WORDS_MAX || HAS_ONE(line, reader)))
		return true;
	return n_words <= SHORT_WORDS_MAX && HAS_ONE(line, payer_words) &&
	       HAS_ONE(line, piece_words) && !HAS_ONE(line, about_others);
}

/* Whether a wall ends the text: no sentence of a report follows it. */
static bool ends_at_wall(const struct article *article)
{
	for (size_t i = article->n_paragraphs; i-- > 0;) {
		struct slice text = article_paragraph(article, i);
		if (is_wall(text))
			return true;
		if (article->paragraphs[i].kind == PARAGRAPH_BODY &&
		    sentence_is_ended(text))
			return false;
	}
	return false;
}

const char *format_lack_of(
    const struct markup *markup, const struct article *article)
{
	struct report report = measure(article);
	const char *note = report.n_words <= OTHER_WORDS_MAX
			       ? note_of_other(markup, article)
			       : NULL;
	if (note)
		return note;
	if (is_consent(article, &report))
		return CONSENT_NOTE;
	if (!report.n)
		return "no report found in this page";
	return report.n_words <= BEGINNING_WORDS_MAX && says_paid(markup)
		   ? BEGINNING_NOTE
		   : format_lack_of_text(article);
}

const char *format_lack_of_text(const struct article *article)
{
	struct report report = measure(article);
	if (report.n && report.n_words <= BEGINNING_WORDS_MAX &&
	    ends_at_wall(article))
		return BEGINNING_NOTE;
	return report.n_words <= OTHER_WORDS_MAX ? note_of_lines(article)
						 : NULL;
}
