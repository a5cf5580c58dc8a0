/* SPDX-License-Identifier: MIT */
/* given_name: two sorted tables.  Names that both sexes bear, and those that
 * are words or places before all (April, Georgia), stand in neither. */
#include "compare/given_name.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

/* In the order of strcmp, for the search. */
/* clang-format off */
static const char *const male[] = {
	"aaron", "abdul", "abdullah", "abraham", "adam", "ahmad", "ahmed",
	"alan", "albert", "alejandro", "alexander", "alexei", "alfred", "allan",
	"allen", "amir", "andre", "andreas", "andrew", "andy", "anthony",
	"antonio", "antony", "arnold", "arthur", "barack", "barry", "ben",
	"benjamin", "bernard", "bernie", "bill", "billy", "bob", "bobby",
	"boris", "brad", "bradley", "brandon", "brendan", "brett", "brian",
	"bruce", "bryan", "carl", "carlos", "charles", "charlie", "chris",
	"christopher", "clarence", "claude", "colin", "craig", "curtis", "dan",
	"daniel", "danny", "darren", "dave", "david", "dennis", "derek",
	"dmitry", "don", "donald", "doug", "douglas", "duncan", "dwight", "ed",
	"eddie", "edgar", "eduardo", "edward", "edwin", "elliott", "emmanuel",
	"enrique", "eric", "erik", "ernest", "eugene", "evan", "felix",
	"fernando", "francisco", "frank", "fred", "frederick", "gary", "gavin",
	"geoff", "geoffrey", "george", "gerald", "gerard", "giovanni", "glenn",
	"gordon", "graham", "greg", "gregory", "hamid", "hans", "harold",
	"harry", "hassan", "henry", "herbert", "herman", "howard", "hugh",
	"hugo", "ian", "ibrahim", "igor", "isaac", "ivan", "jack", "jacob",
	"jake", "jamal", "james", "jared", "jason", "javier", "jean-claude",
	"jeff", "jeffrey", "jeremy", "jerome", "jerry", "jim", "jimmy", "joe",
	"joel", "john", "johnny", "jonathan", "jorge", "jose", "joseph", "josh",
	"joshua", "juan", "julian", "justin", "karl", "keith", "ken", "kenneth",
	"kevin", "kurt", "kyle", "larry", "lars", "lawrence", "leon", "leonard",
	"liam", "lloyd", "louis", "lucas", "luis", "luke", "malcolm", "manuel",
	"marc", "marco", "marcus", "mario", "mark", "martin", "marvin", "matt",
	"matthew", "maurice", "michael", "miguel", "mike", "mikhail", "mohamed",
	"mohammad", "mohammed", "muhammad", "nathan", "ned", "neil", "nicholas",
	"nick", "nicolas", "nigel", "noah", "norman", "oliver", "omar", "oscar",
	"pablo", "patrick", "paul", "pedro", "peter", "phil", "philip",
	"phillip", "rafael", "ralph", "randy", "raymond", "ricardo", "richard",
	"rick", "rob", "robert", "roberto", "rodney", "roger", "roland", "ron",
	"ronald", "roy", "rupert", "russell", "ryan", "salman", "sam", "samuel",
	"scott", "sean", "sebastian", "sergei", "sergey", "seth", "shane",
	"simon", "stanley", "stefan", "stephen", "steve", "steven", "stuart",
	"ted", "terrence", "theodore", "thomas", "tim", "timothy", "todd",
	"tom", "tommy", "tony", "trevor", "tyler", "victor", "vincent",
	"vladimir", "wade", "walter", "warren", "wayne", "wesley", "william",
	"winston", "yusuf", "zachary",
};
static const char *const female[] = {
	"abigail", "agnes", "alexandra", "alice", "alicia", "allison", "amanda",
	"amelia", "amy", "ana", "andrea", "angela", "angelina", "anita", "ann",
	"anna", "anne", "annette", "annie", "ashley", "audrey", "barbara",
	"beatrice", "becky", "bernadette", "beth", "betsy", "betty", "beverly",
	"bonnie", "brenda", "bridget", "brittany", "camilla", "carla", "carly",
	"carmen", "carol", "caroline", "carolyn", "catherine", "cathy",
	"cecilia", "charlotte", "cheryl", "chloe", "christina", "christine",
	"cindy", "claire", "clara", "claudia", "colleen", "condoleezza",
	"connie", "cynthia", "daniela", "danielle", "debbie", "deborah",
	"debra", "denise", "diana", "diane", "dianne", "donna", "dora", "doris",
	"dorothy", "edith", "eileen", "elaine", "eleanor", "elena", "elizabeth",
	"ella", "ellen", "emily", "emma", "erica", "erin", "esther", "eva",
	"evelyn", "fatima", "fiona", "frances", "gabriela", "gabrielle", "gail",
	"geraldine", "gina", "gladys", "gloria", "greta", "hannah", "harriet",
	"heather", "heidi", "helen", "helena", "hillary", "ida", "ingrid",
	"irene", "isabel", "isabella", "ivanka", "jacqueline", "jane", "janet",
	"janice", "jeanne", "jenna", "jennifer", "jenny", "jessica", "jill",
	"joan", "joanna", "joanne", "josephine", "joyce", "juanita", "judith",
	"judy", "julia", "julie", "juliet", "kamala", "karen", "kate",
	"katherine", "kathleen", "kathryn", "kathy", "katie", "katrina",
	"kirsten", "kristen", "kristin", "laura", "lauren", "leila", "lillian",
	"linda", "lisa", "liz", "lois", "loretta", "lorraine", "louise",
	"lucia", "lucy", "lydia", "madeleine", "maggie", "marcia", "margaret",
	"maria", "marie", "marilyn", "marina", "marjorie", "marlene", "martha",
	"mary", "maureen", "maxine", "megan", "melania", "melanie", "melissa",
	"michelle", "mildred", "miriam", "molly", "monica", "nadia", "nancy",
	"naomi", "natalia", "natalie", "nicole", "nina", "nora", "norma",
	"olga", "olivia", "pamela", "patricia", "patty", "paula", "pauline",
	"peggy", "phyllis", "priscilla", "rachel", "rebecca", "renee", "rhonda",
	"rita", "roberta", "rosa", "rosalind", "rosemary", "roxanne", "ruth",
	"sabrina", "sally", "samantha", "sandra", "sarah", "sharon", "sheila",
	"shirley", "sonia", "sophia", "sophie", "stella", "stephanie", "sue",
	"susan", "suzanne", "sylvia", "tamara", "tanya", "tara", "teresa",
	"theresa", "tina", "ursula", "valerie", "vanessa", "vera", "veronica",
	"victoria", "wanda", "wendy", "yolanda", "yvonne", "zoe",
};
/* clang-format on */

static int compare(const void *key, const void *row)
{
	return strcmp(key, *(const char *const *)row);
}

enum sex given_name_sex(const char *fold)
{
	if (bsearch(fold, male, ARRAY_LEN(male), sizeof(*male), compare))
		return SEX_MALE;
	if (bsearch(fold, female, ARRAY_LEN(female), sizeof(*female), compare))
		return SEX_FEMALE;
	return SEX_UNKNOWN;
}
