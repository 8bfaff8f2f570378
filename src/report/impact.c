/*
 * src/report/impact.c
 */
#include "base/base.h"

#include "base/text.h"
#include "report/impact.h"
#include "words/vocabulary.h"

/* a colon behind more bytes does not end a label */
#define MAX_LABEL	40

typedef struct ScopeWord
{
	RcaStr		word;
	RcaScope	scope;
} ScopeWord;

/* words of headings and labels; the first one that is there decides */
static const ScopeWord scope_words[] =
{
	{RCA_LITERAL("customer"), RCA_SCOPE_CUSTOMER},
	{RCA_LITERAL("customers"), RCA_SCOPE_CUSTOMER},
	{RCA_LITERAL("user"), RCA_SCOPE_CUSTOMER},
	{RCA_LITERAL("users"), RCA_SCOPE_CUSTOMER},
	{RCA_LITERAL("client"), RCA_SCOPE_CUSTOMER},
	{RCA_LITERAL("clients"), RCA_SCOPE_CUSTOMER},
	{RCA_LITERAL("kunden"), RCA_SCOPE_CUSTOMER},
	{RCA_LITERAL("usuarios"), RCA_SCOPE_CUSTOMER},
	{RCA_LITERAL("business"), RCA_SCOPE_OTHER},
	{RCA_LITERAL("financial"), RCA_SCOPE_OTHER},
	{RCA_LITERAL("revenue"), RCA_SCOPE_OTHER},
	{RCA_LITERAL("internal"), RCA_SCOPE_OTHER},
	{RCA_LITERAL("security"), RCA_SCOPE_OTHER},
	{RCA_LITERAL("data"), RCA_SCOPE_OTHER},
	{RCA_LITERAL("reputation"), RCA_SCOPE_OTHER},
	{RCA_LITERAL("team"), RCA_SCOPE_OTHER},
	{RCA_LITERAL("service"), RCA_SCOPE_SERVICE},
	{RCA_LITERAL("services"), RCA_SCOPE_SERVICE},
	{RCA_LITERAL("system"), RCA_SCOPE_SERVICE},
	{RCA_LITERAL("systems"), RCA_SCOPE_SERVICE},
	{RCA_LITERAL("technical"), RCA_SCOPE_SERVICE},
	{RCA_LITERAL("availability"), RCA_SCOPE_SERVICE},
	{RCA_LITERAL("performance"), RCA_SCOPE_SERVICE},
	{RCA_LITERAL("operational"), RCA_SCOPE_SERVICE},
};

static bool
find_scope(RcaStr words, RcaScope *scope)
{
	for (int i = 0; i < lengthof(scope_words); i++)
	{
		if (rca_find_phrase(words, scope_words[i].word) >= 0)
		{
			*scope = scope_words[i].scope;
			return true;
		}
	}
	return false;
}

/*
 * "Customer impact" before a colon tells whom the impact hit; "Customer-facing
 * errors" tells what was measured.
 */
static bool
is_impact_label(RcaStr label)
{
	const char *blank;

	label = rca_trim(label);
	blank = label.len > 0 ? memchr(label.data, ' ', label.len) : NULL;
	return blank != NULL &&
		rca_equal_nocase(rca_slice(blank + 1, label.data + label.len),
						 RCA_STR("impact"));
}

RcaScope
rca_impact_scope(const RcaPoint *point, RcaStr heading)
{
	RcaStr		text = point->text;
	const char *colon = NULL;
	RcaScope	scope;

	if (text.len > 0)
		colon = memchr(text.data, ':', Min(text.len, MAX_LABEL));
	if (colon != NULL && is_impact_label(rca_slice(text.data, colon)) &&
		find_scope(rca_slice(text.data, colon), &scope))
		return scope;
	if (find_scope(heading, &scope))
		return scope;
	return point->part == RCA_PART_CUSTOMER_IMPACT ?
		RCA_SCOPE_CUSTOMER : RCA_SCOPE_NONE;
}

const char *
rca_scope_name(RcaScope scope)
{
	static const char *const names[] = {
		[RCA_SCOPE_NONE] = NULL,
		[RCA_SCOPE_SERVICE] = "service",
		[RCA_SCOPE_CUSTOMER] = "customer",
		[RCA_SCOPE_OTHER] = "other",
	};

	return names[scope];
}
