/*
 * src/pg/policy_argument.c
 *
 *	{"extends": "core-1",
 *	 "rules": {"RCA104": "off", "no-zone": "error"},
 *	 "severities": ["SEV1", "SEV2"],
 *	 "required_parts": ["summary", "impact"]}
 *
 * Every key is optional; without "extends" it is core-1 that is changed.
 */
#include "postgres.h"

#include "catalog/pg_type.h"
#include "mb/pg_wchar.h"
#include "utils/array.h"
#include "utils/builtins.h"
#include "utils/jsonb.h"

#include "base/text.h"
#include "pg/compat.h"
#include "pg/policy_argument.h"

pg_noreturn static void report_unknown(const char *kind, RcaStr word,
									   const char *hint);

static void
report_unknown(const char *kind, RcaStr word, const char *hint)
{
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("unknown %s \"%.*s\"", kind, rca_clip(word, 60), word.data),
			 errhint("%s", hint)));
}

pg_noreturn static void
report_malformed(const char *detail)
{
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("invalid policy"),
			 errdetail("%s", detail),
			 errhint("A policy is a name, or an object such as {\"extends\": \"core-1\", \"rules\": {\"RCA205\": \"error\"}}.")));
}

static RcaPolicyId
lookup_policy(RcaStr name)
{
	int			id = rca_policy_lookup(name);

	if (id < 0)
		report_unknown("policy", name, "rca_policies() lists those that exist.");
	return id;
}

static RcaRuleId
lookup_rule(RcaStr name)
{
	int			id = rca_rule_lookup(name);

	if (id < 0)
		report_unknown("rule", name, "rca_rules() lists those that exist.");
	return id;
}

void
rca_policy_from_text(Datum name, RcaPolicy *policy, const char **label)
{
	text	   *value = DatumGetTextPP(name);
	RcaStr		s = {VARDATA_ANY(value), (int) VARSIZE_ANY_EXHDR(value)};
	RcaPolicyId id = lookup_policy(s);

	rca_policy_init(policy, id);
	*label = rca_policy_table[id].name;
}

static RcaStr
string_of(const JsonbValue *value, const char *what)
{
	if (value->type != jbvString)
		report_malformed(psprintf("%s is not a string.", what));
	return rca_str(value->val.string.val, value->val.string.len);
}

/* Starts on a container that must be an object, or an array. */
static JsonbIterator *
open_container(const JsonbValue *value, JsonbIteratorToken kind, const char *what)
{
	JsonbIterator *it;
	JsonbValue	ignored;

	if (value->type != jbvBinary)
		report_malformed(psprintf("%s is not %s.", what,
								  kind == WJB_BEGIN_OBJECT ? "an object" : "an array"));
	it = JsonbIteratorInit(value->val.binary.data);
	if (JsonbIteratorNext(&it, &ignored, false) != kind)
		report_malformed(psprintf("%s is not %s.", what,
								  kind == WJB_BEGIN_OBJECT ? "an object" : "an array"));
	return it;
}

static void
read_rules(const JsonbValue *value, RcaPolicy *policy)
{
	JsonbIterator *it = open_container(value, WJB_BEGIN_OBJECT, "\"rules\"");
	JsonbIteratorToken token;
	JsonbValue	v;
	RcaRuleId	rule = RCA_RULE_NOT_WELL_FORMED;

	while ((token = JsonbIteratorNext(&it, &v, true)) != WJB_END_OBJECT)
	{
		if (token == WJB_KEY)
			rule = lookup_rule(string_of(&v, "A rule"));
		else
		{
			RcaStr		word = string_of(&v, "The severity of a rule");
			int			severity = rca_severity_lookup(word);

			if (severity < 0)
				report_unknown("severity of a rule", word,
							   "It is one of off, info, warning and error.");
			policy->severity[rule] = severity;
		}
	}
}

static void
read_required_parts(const JsonbValue *value, RcaPolicy *policy)
{
	JsonbIterator *it = open_container(value, WJB_BEGIN_ARRAY, "\"required_parts\"");
	JsonbValue	v;

	memset(policy->required, 0, sizeof(policy->required));
	while (JsonbIteratorNext(&it, &v, true) != WJB_END_ARRAY)
	{
		RcaStr		name = string_of(&v, "A required part");
		int			part = rca_part_lookup(name);

		if (part <= RCA_PART_OTHER)
			report_unknown("part", name,
						   "Parts have names such as summary, timeline, root_cause, impact and action_items.");
		policy->required[part] = true;
	}
}

static void
read_severities(const JsonbValue *value, RcaPolicy *policy)
{
	JsonbIterator *it = open_container(value, WJB_BEGIN_ARRAY, "\"severities\"");
	JsonbValue	v;
	RcaStrList *list = &policy->severities;

	*list = (RcaStrList) {palloc(8 * sizeof(RcaStr)), 0};
	while (JsonbIteratorNext(&it, &v, true) != WJB_END_ARRAY)
	{
		RcaStr		name = string_of(&v, "A severity");

		if (GetDatabaseEncoding() != PG_UTF8)
		{
			name.data = pg_server_to_any(rca_cstring(name), name.len, PG_UTF8);
			name.len = (int) strlen(name.data);
		}
		if (list->count % 8 == 0 && list->count > 0)
			list->items = repalloc(list->items, (list->count + 8) * sizeof(RcaStr));
		list->items[list->count++] = name;
	}
}

void
rca_policy_from_jsonb(Datum object, RcaPolicy *policy, const char **label)
{
	Jsonb	   *jsonb = DatumGetJsonbP(object);
	JsonbIterator *it;
	JsonbIteratorToken token;
	JsonbValue	v;
	RcaStr		key = RCA_NULL_STR;

	*label = "custom";
	if (!JB_ROOT_IS_OBJECT(jsonb))
		report_malformed("It is not an object.");

	/* what is extended comes first, wherever it stands */
	rca_policy_init(policy, RCA_POLICY_CORE_1);
	it = JsonbIteratorInit(&jsonb->root);
	(void) JsonbIteratorNext(&it, &v, false);
	while ((token = JsonbIteratorNext(&it, &v, true)) != WJB_END_OBJECT)
	{
		if (token == WJB_KEY)
			key = string_of(&v, "A key");
		else if (rca_equal(key, RCA_STR("extends")))
			rca_policy_init(policy, lookup_policy(string_of(&v, "\"extends\"")));
	}

	it = JsonbIteratorInit(&jsonb->root);
	(void) JsonbIteratorNext(&it, &v, false);
	while ((token = JsonbIteratorNext(&it, &v, true)) != WJB_END_OBJECT)
	{
		if (token == WJB_KEY)
			key = string_of(&v, "A key");
		else if (rca_equal(key, RCA_STR("rules")))
			read_rules(&v, policy);
		else if (rca_equal(key, RCA_STR("required_parts")))
			read_required_parts(&v, policy);
		else if (rca_equal(key, RCA_STR("severities")))
			read_severities(&v, policy);
		else if (!rca_equal(key, RCA_STR("extends")))
			report_unknown("key of a policy", key,
						   "The keys are extends, rules, severities and required_parts.");
	}
}

void
rca_rules_from_array(Datum codes, bool *wanted)
{
	Datum	   *elements;
	bool	   *nulls;
	int			count;

	memset(wanted, 0, RCA_RULE_COUNT * sizeof(bool));
	deconstruct_array(DatumGetArrayTypeP(codes), TEXTOID, -1, false,
					  TYPALIGN_INT, &elements, &nulls, &count);
	for (int i = 0; i < count; i++)
	{
		text	   *code;

		if (nulls[i])
			continue;
		code = DatumGetTextPP(elements[i]);
		wanted[lookup_rule(rca_str(VARDATA_ANY(code),
						   (int) VARSIZE_ANY_EXHDR(code)))] = true;
	}
}
