/*
 * src/report/impact.c
 */
#include "base/base.h"

#include "base/text.h"
#include "report/impact.h"
#include "words/vocabulary.h"

typedef struct ScopeWord
{
	RcaStr		word;
	RcaScope	scope;
} ScopeWord;

/* words of headings and labels; the first one that is there decides */
static const ScopeWord scope_words[] =
{
	{{"customer", 8}, RCA_SCOPE_CUSTOMER}, {{"customers", 9}, RCA_SCOPE_CUSTOMER},
	{{"user", 4}, RCA_SCOPE_CUSTOMER}, {{"users", 5}, RCA_SCOPE_CUSTOMER},
	{{"client", 6}, RCA_SCOPE_CUSTOMER}, {{"clients", 7}, RCA_SCOPE_CUSTOMER},
	{{"kunden", 6}, RCA_SCOPE_CUSTOMER}, {{"usuarios", 8}, RCA_SCOPE_CUSTOMER},
	{{"business", 8}, RCA_SCOPE_OTHER}, {{"financial", 9}, RCA_SCOPE_OTHER},
	{{"revenue", 7}, RCA_SCOPE_OTHER}, {{"internal", 8}, RCA_SCOPE_OTHER},
	{{"security", 8}, RCA_SCOPE_OTHER}, {{"data", 4}, RCA_SCOPE_OTHER},
	{{"reputation", 10}, RCA_SCOPE_OTHER}, {{"team", 4}, RCA_SCOPE_OTHER},
	{{"service", 7}, RCA_SCOPE_SERVICE}, {{"services", 8}, RCA_SCOPE_SERVICE},
	{{"system", 6}, RCA_SCOPE_SERVICE}, {{"systems", 7}, RCA_SCOPE_SERVICE},
	{{"technical", 9}, RCA_SCOPE_SERVICE}, {{"availability", 12}, RCA_SCOPE_SERVICE},
	{{"performance", 11}, RCA_SCOPE_SERVICE}, {{"operational", 11}, RCA_SCOPE_SERVICE},
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

RcaScope
rca_impact_scope(RcaStr point, const RcaSection *section)
{
	const char *colon = point.len > 0 ? memchr(point.data, ':', Min(point.len, 40)) : NULL;
	RcaScope	scope;

	/* "Customer impact: ..." tells whom, "Customer-facing errors: 689" measures */
	if (colon != NULL)
	{
		RcaStr		label = rca_trim(rca_slice(point.data, colon));
		const char *blank = label.len > 0 ? memchr(label.data, ' ', label.len) : NULL;

		if (blank != NULL &&
			rca_equal_nocase(rca_slice(blank + 1, label.data + label.len), RCA_STR("impact")) &&
			find_scope(label, &scope))
			return scope;
	}
	if (section == NULL)
		return RCA_SCOPE_SERVICE;
	if (find_scope(section->heading, &scope))
		return scope;
	return section->part == RCA_PART_OTHER ? RCA_SCOPE_OTHER : RCA_SCOPE_SERVICE;
}

const char *
rca_scope_name(RcaScope scope)
{
	static const char *const names[] = {
		[RCA_SCOPE_SERVICE] = "service",
		[RCA_SCOPE_CUSTOMER] = "customer",
		[RCA_SCOPE_OTHER] = "other",
	};

	return names[scope];
}
