/*
 * src/pg/findings.c
 *
 * Lint in SQL: findings as rows, as a boolean, as an error, and fixed.
 *
 * The document is parsed again for this.  What rules look at is not stored,
 * because stored findings would be those of the version that wrote them.
 */
#include "postgres.h"

#include "funcapi.h"
#include "mb/pg_wchar.h"
#include "utils/array.h"
#include "utils/builtins.h"
#include "utils/jsonb.h"
#include "utils/memutils.h"
#include "utils/numeric.h"

#include "base/error.h"
#include "base/text.h"
#include "lint/lint.h"
#include "pg/build.h"
#include "pg/datum.h"
#include "pg/encoding.h"
#include "pg/json.h"
#include "pg/policy_argument.h"
#include "pg/raise.h"
#include "pg/rows.h"

const RcaField rca_finding_fields[RCA_FINDING_COLUMNS] = {
	[RCA_FINDING_CODE] = {"code", RCA_FIELD_TEXT},
	[RCA_FINDING_RULE] = {"rule", RCA_FIELD_TEXT},
	[RCA_FINDING_LEVEL] = {"level", RCA_FIELD_TEXT},
	[RCA_FINDING_LINE] = {"line", RCA_FIELD_INTEGER},
	[RCA_FINDING_COL] = {"col", RCA_FIELD_INTEGER},
	[RCA_FINDING_END_LINE] = {"end_line", RCA_FIELD_INTEGER},
	[RCA_FINDING_END_COL] = {"end_col", RCA_FIELD_INTEGER},
	[RCA_FINDING_PART] = {"part", RCA_FIELD_TEXT},
	[RCA_FINDING_MESSAGE] = {"message", RCA_FIELD_TEXT},
	[RCA_FINDING_HINT] = {"hint", RCA_FIELD_TEXT},
	[RCA_FINDING_FIX] = {"fix", RCA_FIELD_JSONB},
	[RCA_FINDING_NAME] = {"name", RCA_FIELD_TEXT},
};

static const RcaField rule_fields[] = {
	{"code", RCA_FIELD_TEXT},
	{"rule", RCA_FIELD_TEXT},
	{"rule_group", RCA_FIELD_TEXT},
	{"level", RCA_FIELD_TEXT},
	{"summary", RCA_FIELD_TEXT},
	{"hint", RCA_FIELD_TEXT},
	{"is_fixable", RCA_FIELD_BOOLEAN},
};

static const RcaField policy_fields[] = {
	{"policy", RCA_FIELD_TEXT},
	{"summary", RCA_FIELD_TEXT},
	{"required_parts", RCA_FIELD_TEXT_ARRAY},
	{"rules", RCA_FIELD_JSONB},
};

static const RcaField input_error_fields[] = {
	{"sql_error_code", RCA_FIELD_TEXT},
	{"line", RCA_FIELD_INTEGER},
	{"col", RCA_FIELD_INTEGER},
	{"message", RCA_FIELD_TEXT},
	{"hint", RCA_FIELD_TEXT},
};

#define RULE_COLUMNS		lengthof(rule_fields)
#define POLICY_COLUMNS		lengthof(policy_fields)
#define INPUT_ERROR_COLUMNS lengthof(input_error_fields)

/* maximum number of findings in an error */
#define MAX_REPORTED		5

typedef void (*PolicyReader) (Datum value, RcaPolicy *policy);

static void
push_number(JsonbInState *state, RcaStr key, int n)
{
	JsonbValue	value;

	value.type = jbvNumeric;
	value.val.numeric = int64_to_numeric(n);
	rca_json_push_key(state, key);
	pushJsonbValue(state, WJB_VALUE, &value);
}

static Datum
fix_datum(const RcaFix *fix, bool *isnull)
{
	JsonbInState state = {0};
	const char *insert;
	JsonbValue	value;

	*isnull = (fix->insert == NULL);
	if (*isnull)
		return (Datum) 0;
	insert = rca_to_server(fix->insert);
	value = rca_json_string(insert, (int) strlen(insert));
	pushJsonbValue(&state, WJB_BEGIN_OBJECT, NULL);
	push_number(&state, RCA_STR("line"), fix->line);
	push_number(&state, RCA_STR("col"), fix->col);
	push_number(&state, RCA_STR("end_line"), fix->line);
	push_number(&state, RCA_STR("end_col"), fix->col + fix->length);
	rca_json_push_key(&state, RCA_STR("text"));
	pushJsonbValue(&state, WJB_VALUE, &value);
	pushJsonbValue(&state, WJB_END_OBJECT, NULL);
	return JsonbPGetDatum(JsonbValueToJsonb(state.result));
}

static void
put_finding(RcaRowStore *store, const RcaFinding *f, const char *hint)
{
	const RcaRule *rule = &rca_rule_table[f->rule];
	Datum		values[RCA_FINDING_COLUMNS];
	bool		nulls[RCA_FINDING_COLUMNS] = {false};

	values[RCA_FINDING_CODE] = CStringGetTextDatum(rule->code);
	values[RCA_FINDING_RULE] = CStringGetTextDatum(rule->name);
	values[RCA_FINDING_NAME] = values[RCA_FINDING_RULE];
	values[RCA_FINDING_LEVEL] = CStringGetTextDatum(rca_level_names[f->level]);
	values[RCA_FINDING_LINE] = Int32GetDatum(f->line);
	values[RCA_FINDING_COL] = Int32GetDatum(f->col);
	values[RCA_FINDING_END_LINE] = Int32GetDatum(f->end_line);
	values[RCA_FINDING_END_COL] = Int32GetDatum(f->end_col);
	values[RCA_FINDING_PART] = rca_cstring_datum(f->part, &nulls[RCA_FINDING_PART]);
	values[RCA_FINDING_MESSAGE] = rca_cstring_datum(f->message, &nulls[RCA_FINDING_MESSAGE]);
	values[RCA_FINDING_HINT] = CStringGetTextDatum(hint);
	values[RCA_FINDING_FIX] = fix_datum(&f->fix, &nulls[RCA_FINDING_FIX]);
	rca_put_row(store, values, nulls);
}

/* Reports why a text is not a report as a finding. */
static void
put_error(RcaRowStore *store, const RcaPolicy *policy, const RcaError *err)
{
	RcaFinding	f = {
		.rule = RCA_RULE_NOT_WELL_FORMED,
		.level = policy->level[RCA_RULE_NOT_WELL_FORMED],
		.line = Max(err->line, 1),
		.col = Max(err->col, 1),
		.end_line = Max(err->line, 1),
		.end_col = Max(err->col, 1),
		.message = err->message ? err->message : err->detail,
	};

	if (f.level != RCA_LEVEL_OFF)
		put_finding(store, &f, err->hint);
}

/*
 * Lints text in the server's encoding, in the current context.  NULL with *err
 * filled if the text is not a report.
 */
static RcaReport *
lint(RcaSource source, const RcaPolicy *policy, RcaFindings *findings,
	 RcaError *err)
{
	RcaReport *report = rca_report_of_source(source, RCA_READ_FACTS, err);

	if (report != NULL)
		*findings = rca_lint_report(report, policy);
	return report;
}

/*
 * Functions with a policy are not strict.  A null document has a null result,
 * but a null policy must not accept every document.
 */
static void
require_policy(FunctionCallInfo fcinfo)
{
	if (PG_ARGISNULL(1))
		ereport(ERROR,
				(errcode(ERRCODE_NULL_VALUE_NOT_ALLOWED),
				 errmsg("policy must not be null"),
				 errhint("SELECT * FROM rca_policies() lists the policies.")));
}

static Datum
lint_rows(FunctionCallInfo fcinfo, RcaArgument type, PolicyReader read_policy)
{
	RcaRowStore store = rca_begin_rows(fcinfo, rca_finding_fields,
									   RCA_FINDING_COLUMNS);
	RcaSource	source;
	MemoryContext outer = CurrentMemoryContext;
	MemoryContext context;
	RcaPolicy	policy;
	RcaFindings findings;
	RcaError	err;

	require_policy(fcinfo);
	if (PG_ARGISNULL(0))
		return (Datum) 0;
	source = rca_source_argument(fcinfo, type);
	context = AllocSetContextCreate(outer, "rca lint", ALLOCSET_DEFAULT_SIZES);
	MemoryContextSwitchTo(context);
	read_policy(PG_GETARG_DATUM(1), &policy);
	if (lint(source, &policy, &findings, &err) == NULL)
		put_error(&store, &policy, &err);
	else
	{
		for (int i = 0; i < findings.count; i++)
			put_finding(&store, &findings.items[i],
						rca_rule_table[findings.items[i].rule].hint);
	}
	MemoryContextSwitchTo(outer);
	MemoryContextDelete(context);
	return (Datum) 0;
}

PG_FUNCTION_INFO_V1(rca_lint);
Datum
rca_lint(PG_FUNCTION_ARGS)
{
	return lint_rows(fcinfo, RCA_ARGUMENT_VALUE, rca_policy_from_text);
}

PG_FUNCTION_INFO_V1(rca_lint_jsonb);
Datum
rca_lint_jsonb(PG_FUNCTION_ARGS)
{
	return lint_rows(fcinfo, RCA_ARGUMENT_VALUE, rca_policy_from_jsonb);
}

PG_FUNCTION_INFO_V1(rca_lint_text);
Datum
rca_lint_text(PG_FUNCTION_ARGS)
{
	return lint_rows(fcinfo, RCA_ARGUMENT_TEXT, rca_policy_from_text);
}

PG_FUNCTION_INFO_V1(rca_lint_text_jsonb);
Datum
rca_lint_text_jsonb(PG_FUNCTION_ARGS)
{
	return lint_rows(fcinfo, RCA_ARGUMENT_TEXT, rca_policy_from_jsonb);
}

/*
 * Is the document without errors under the policy?  If not, sets *detail to
 * the detail of the error to raise.  *label is the name of the policy in it.
 */
static bool
check(FunctionCallInfo fcinfo, PolicyReader read_policy, const char **label,
	  char **detail)
{
	RcaSource	source = rca_source_argument(fcinfo, RCA_ARGUMENT_VALUE);
	MemoryContext outer = CurrentMemoryContext;
	MemoryContext context = AllocSetContextCreate(outer, "rca lint", ALLOCSET_DEFAULT_SIZES);
	StringInfoData message;
	RcaPolicy	policy;
	RcaFindings findings = {NULL, 0};
	RcaError	err;
	int			nerrors = 0;

	initStringInfo(&message);
	MemoryContextSwitchTo(context);
	read_policy(PG_GETARG_DATUM(1), &policy);
	*label = MemoryContextStrdup(outer, rca_to_server(policy.name));
	if (lint(source, &policy, &findings, &err) == NULL)
		elog(ERROR, "stored document is not well-formed");
	for (int i = 0; i < findings.count; i++)
	{
		const RcaFinding *f = &findings.items[i];

		if (f->level != RCA_LEVEL_ERROR)
			continue;
		if (nerrors++ < MAX_REPORTED)
			appendStringInfo(&message, "%s%d:%d %s %s", nerrors > 1 ? "\n" : "",
							 f->line, f->col, rca_rule_table[f->rule].code,
							 rca_to_server(f->message));
	}
	if (nerrors > MAX_REPORTED)
		appendStringInfo(&message, "\nand %d more", nerrors - MAX_REPORTED);
	MemoryContextSwitchTo(outer);
	MemoryContextDelete(context);
	*detail = message.data;
	return nerrors == 0;
}

static Datum
is_valid(FunctionCallInfo fcinfo, PolicyReader read_policy)
{
	const char *label;
	char	   *detail;

	require_policy(fcinfo);
	if (PG_ARGISNULL(0))
		PG_RETURN_NULL();
	PG_RETURN_BOOL(check(fcinfo, read_policy, &label, &detail));
}

static Datum
assert_valid(FunctionCallInfo fcinfo, PolicyReader read_policy)
{
	const char *label;
	char	   *detail;

	require_policy(fcinfo);
	if (PG_ARGISNULL(0))
		PG_RETURN_NULL();
	if (!check(fcinfo, read_policy, &label, &detail))
		ereport(ERROR,
				(errcode(ERRCODE_CHECK_VIOLATION),
				 errmsg("report is not valid under policy \"%s\"", label),
				 errdetail_internal("%s", detail),
				 errhint("SELECT * FROM rca_lint(doc, policy) shows all findings, with hints. The text itself can be used for doc.")));
	PG_RETURN_BOOL(true);
}

PG_FUNCTION_INFO_V1(rca_is_valid);
Datum
rca_is_valid(PG_FUNCTION_ARGS)
{
	return is_valid(fcinfo, rca_policy_from_text);
}

PG_FUNCTION_INFO_V1(rca_is_valid_jsonb);
Datum
rca_is_valid_jsonb(PG_FUNCTION_ARGS)
{
	return is_valid(fcinfo, rca_policy_from_jsonb);
}

PG_FUNCTION_INFO_V1(rca_assert_valid);
Datum
rca_assert_valid(PG_FUNCTION_ARGS)
{
	return assert_valid(fcinfo, rca_policy_from_text);
}

PG_FUNCTION_INFO_V1(rca_assert_valid_jsonb);
Datum
rca_assert_valid_jsonb(PG_FUNCTION_ARGS)
{
	return assert_valid(fcinfo, rca_policy_from_jsonb);
}

/* A report with the fixes that the policy makes. */
static RcaSource
fixed_source(RcaSource source, const RcaPolicy *policy)
{
	/* a fix may make another one possible, but never undoes one */
	for (int round = 0; round < 10; round++)
	{
		RcaFindings findings;
		RcaError	err;
		RcaReport  *report = lint(source, policy, &findings, &err);
		RcaStr		after;
		const char *mark;

		/* a fix made it exceed a limit; building the value reports that */
		if (report == NULL)
			break;
		after = rca_apply_fixes(report, &findings, policy->fixed);
		if (rca_equal(after, report->source))
			break;
		/* a byte order mark is not part of the parsed text */
		mark = GetDatabaseEncoding() == PG_UTF8 && report->source.data != source.text.data ?
			"\xef\xbb\xbf" : "";
		source.text.data = psprintf("%s%s", mark, rca_to_server(after.data));
		source.text.len = (int) strlen(source.text.data);
	}
	return source;
}

/*
 * rca_fix(doc rca, policy, rules text[]).  It is not strict, because null
 * rules mean the rules of the policy.
 */
static Datum
fix(FunctionCallInfo fcinfo, PolicyReader read_policy)
{
	MemoryContext outer = CurrentMemoryContext;
	MemoryContext context;
	RcaPolicy	policy;
	RcaSource	source;
	Datum		result;

	require_policy(fcinfo);
	if (PG_ARGISNULL(0))
		PG_RETURN_NULL();
	source = rca_source_argument(fcinfo, RCA_ARGUMENT_VALUE);
	context = AllocSetContextCreate(outer, "rca fix", ALLOCSET_DEFAULT_SIZES);
	MemoryContextSwitchTo(context);
	read_policy(PG_GETARG_DATUM(1), &policy);
	if (!PG_ARGISNULL(2))
		rca_fixable_rules_from_array(PG_GETARG_DATUM(2), policy.fixed);
	source = fixed_source(source, &policy);
	MemoryContextSwitchTo(outer);
	result = PointerGetDatum(rca_build(source, NULL));
	MemoryContextDelete(context);
	PG_RETURN_DATUM(result);
}

PG_FUNCTION_INFO_V1(rca_fix);
Datum
rca_fix(PG_FUNCTION_ARGS)
{
	return fix(fcinfo, rca_policy_from_text);
}

PG_FUNCTION_INFO_V1(rca_fix_jsonb);
Datum
rca_fix_jsonb(PG_FUNCTION_ARGS)
{
	return fix(fcinfo, rca_policy_from_jsonb);
}

PG_FUNCTION_INFO_V1(rca_input_errors);
Datum
rca_input_errors(PG_FUNCTION_ARGS)
{
	RcaRowStore store = rca_begin_rows(fcinfo, input_error_fields, INPUT_ERROR_COLUMNS);
	RcaSource	source = rca_source_argument(fcinfo, RCA_ARGUMENT_TEXT);
	MemoryContext outer = CurrentMemoryContext;
	MemoryContext context = AllocSetContextCreate(outer, "rca report",
												  ALLOCSET_DEFAULT_SIZES);
	RcaError	err;

	MemoryContextSwitchTo(context);
	if (rca_report_of_source(source, RCA_READ_FACTS, &err) == NULL)
	{
		Datum		values[INPUT_ERROR_COLUMNS];
		bool		nulls[INPUT_ERROR_COLUMNS] = {false};

		values[0] = CStringGetTextDatum(unpack_sql_state(rca_error_code(&err)));
		values[1] = Int32GetDatum(err.line);
		values[2] = Int32GetDatum(err.col);
		nulls[1] = nulls[2] = (err.line == 0);
		values[3] = rca_cstring_datum(err.message ? err.message : err.detail, &nulls[3]);
		values[4] = rca_cstring_datum(err.hint, &nulls[4]);
		rca_put_row(&store, values, nulls);
	}
	MemoryContextSwitchTo(outer);
	MemoryContextDelete(context);
	return (Datum) 0;
}

PG_FUNCTION_INFO_V1(rca_rules);
Datum
rca_rules(PG_FUNCTION_ARGS)
{
	RcaRowStore store = rca_begin_rows(fcinfo, rule_fields, RULE_COLUMNS);

	for (int i = 0; i < RCA_RULE_COUNT; i++)
	{
		const RcaRule *rule = &rca_rule_table[i];
		Datum		values[RULE_COLUMNS];
		bool		nulls[RULE_COLUMNS] = {false};

		values[0] = CStringGetTextDatum(rule->code);
		values[1] = CStringGetTextDatum(rule->name);
		values[2] = CStringGetTextDatum(rule->group);
		values[3] = CStringGetTextDatum(rca_level_names[rule->level[RCA_POLICY_CORE_1]]);
		values[4] = CStringGetTextDatum(rule->summary);
		values[5] = CStringGetTextDatum(rule->hint);
		values[6] = BoolGetDatum(rule->fixable);
		rca_put_row(&store, values, nulls);
	}
	return (Datum) 0;
}

static RcaStr
str_of(const char *s)
{
	return rca_str(s, (int) strlen(s));
}

PG_FUNCTION_INFO_V1(rca_policies);
Datum
rca_policies(PG_FUNCTION_ARGS)
{
	RcaRowStore store = rca_begin_rows(fcinfo, policy_fields, POLICY_COLUMNS);

	for (int i = 0; i < RCA_POLICY_COUNT; i++)
	{
		const RcaPolicyInfo *info = &rca_policy_table[i];
		RcaPair		rules[RCA_RULE_COUNT];
		RcaStr		parts[RCA_PART_COUNT];
		RcaStrList	required = {parts, 0};
		Datum		values[POLICY_COLUMNS];
		bool		nulls[POLICY_COLUMNS] = {false};

		for (int part = 0; part < RCA_PART_COUNT; part++)
		{
			if (info->required & (1U << part))
				parts[required.count++] = str_of(rca_part_name(part));
		}
		for (int j = 0; j < RCA_RULE_COUNT; j++)
		{
			const RcaRule *rule = &rca_rule_table[j];

			rules[j].name = str_of(rule->code);
			rules[j].value = str_of(rca_level_names[rule->level[i]]);
		}
		values[0] = CStringGetTextDatum(info->name);
		values[1] = CStringGetTextDatum(info->summary);
		values[2] = rca_list_datum(&required, &nulls[2]);
		values[3] = rca_pairs_datum(rules, RCA_RULE_COUNT, &nulls[3]);
		rca_put_row(&store, values, nulls);
	}
	return (Datum) 0;
}
