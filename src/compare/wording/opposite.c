/* SPDX-License-Identifier: MIT */
/* wording_opposite: rows of two sets of stems; each stem of one set is the
 * opposite of each of the other. */
#include "compare/wording/opposite.h"

#include "base/mem.h"
#include "base/str.h"
#include "text/word/word.h"

/* Stems, not words: "rize" is the stem that text/word/lexicon gives "rise". */
/* clang-format off */
static const char *const opposites[][2] = {
	{" rize rose risen climb soar surg jump gain grow grew grown increas "
	 "ralli higher up ",
	 " fall fell fallen drop declin decreas slump plung tumbl sink sank "
	 "shrink slide slid lose lost lower down "},
	{" accept approv agre support back endors embrac welcom favor praiz hail "
	 "applaud ",
	 " reject refus oppos declin disagre denounc condemn critic dismiss "
	 "resist slam blast "},
	{" confirm admit acknowledg affirm ", " deni refut disput "},
	{" win won victori triumph success succeed ",
	 " lose lost defeat loss failur fail "},
	{" begin began begun start open launch resum ",
	 " end stop halt close finish conclud ceas suspend "},
	{" arriv enter come came return join ",
	 " leav left depart go went gone exit quit "},
	{" releas free ", " arrest detain jail imprison captur hold held "},
	{" live surviv aliv born ", " die dead death kill "},
	{" buy bought purchas ", " sell sold "},
	{" allow permit let enabl author ",
	 " ban forbid forbad bar block prohibit prevent "},
	{" acquit innoc clear ", " convict guilti "},
	{" improv strengthen strong better best good great eas calm ",
	 " worsen weaken weak wors worst bad poor escal "},
	{" expand extend add ", " shrink cut reduc remov "},
	{" hire appoint elect ", " fire sack dismiss resign "},
	{" raiz lift ", " lower cut reduc impos "},
	{" build built creat ", " destroy demolish "},
	{" includ ", " exclud "},
	{" more most mani ", " less least fewer few "},
	{" high tall ", " low "},
	{" larg big huge great ", " small littl tini "},
	{" earli earlier ", " late later "}, {" first ", " last "}, {" new young ", " old "},
	{" rich wealthi ", " poor "}, {" public ", " privat "},
	{" legal law ", " illeg unlaw "}, {" like probabl ", " unlik "},
	{" possibl ", " imposs "}, {" abl ", " unabl "},
	{" known ", " unknown "}, {" safe ", " danger unsaf "},
	{" hot warm ", " cold cool "}, {" true ", " fals "},
	{" north northern ", " south southern "},
	{" east eastern ", " west western "}, {" left ", " right "},
	{" insid ", " outsid "}, {" befor ", " after "},
	{" man men male boy ", " woman women femal girl "},
	{" father son brother husband ", " mother daughter sister wife "},
	{" export ", " import "}, {" send sent ", " receiv "},
	{" alli friend support ", " enemi foe oppon critic rival "},
	{" profit surplus ", " loss deficit "}, {" peac truce ", " war "},
	{" morn ", " night even "}, {" maximum ", " minimum "},
	{" optim hope ", " pessim fear "}, {" love ", " hate "},
	{" rememb ", " forget forgot "}, {" advanc ", " retreat "},
	{" pass ", " fail "}, {" present ", " absent "},
	{" buyer ", " seller "}, {" landlord ", " tenant "},
	{" prosecutor ", " defend "}, {" victim ", " suspect attack "},
};
/* clang-format on */

bool wording_opposite_are(const char *a, const char *b)
{
	struct slice x = slice_of(a), y = slice_of(b);
	for (size_t i = 0; i < ARRAY_LEN(opposites); i++)
		if ((word_set_has(opposites[i][0], x) &&
			word_set_has(opposites[i][1], y)) ||
		    (word_set_has(opposites[i][1], x) &&
			word_set_has(opposites[i][0], y)))
			return true;
	return false;
}
