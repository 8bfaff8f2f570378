/*
 * src/pg/findings.c
 *
 * Lint in SQL: findings as rows, as a truth value, as an error, and undone.
 *
 * A document is parsed again for this.  What a rule looks at is not stored,
 * because a stored finding would belong to the version that made it.
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

#define FINDING_COLUMNS		11
#define RULE_COLUMNS		7
#define POLICY_COLUMNS		4
#define INPUT_ERROR_COLUMNS 5

/* findings that an error names */
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
	push_number(&state, RCA_STR("column"), fix->col);
	push_number(&state, RCA_STR("delete_count"), fix->length);
	rca_json_push_key(&state, RCA_STR("insert_text"));
	pushJsonbValue(&state, WJB_VALUE, &value);
	pushJsonbValue(&state, WJB_END_OBJECT, NULL);
	return JsonbPGetDatum(JsonbValueToJsonb(state.result));
}

static void
put_finding(RcaRowStore *store, const RcaFinding *f, const char *hint)
{
	const RcaRule *rule = &rca_rule_table[f->rule];
	Datum		values[FINDING_COLUMNS];
	bool		nulls[FINDING_COLUMNS] = {false};

	values[0] = CStringGetTextDatum(rule->code);
	values[1] = CStringGetTextDatum(rule->name);
	values[2] = CStringGetTextDatum(rca_severity_names[f->severity]);
	values[3] = Int32GetDatum(f->line);
	values[4] = Int32GetDatum(f->col);
	values[5] = Int32GetDatum(f->end_line);
	values[6] = Int32GetDatum(f->end_col);
	values[7] = rca_cstring_datum(f->part, &nulls[7]);
	values[8] = rca_cstring_datum(f->message, &nulls[8]);
	values[9] = CStringGetTextDatum(hint);
	values[10] = fix_datum(&f->fix, &nulls[10]);
	rca_put_row(store, values, nulls);
}

/* What makes a text no report, as the finding it is. */
static void
put_error(RcaRowStore *store, const RcaPolicy *policy, const RcaError *err)
{
	RcaFinding	f = {
		.rule = RCA_RULE_NOT_WELL_FORMED,
		.severity = policy->severity[RCA_RULE_NOT_WELL_FORMED],
		.line = Max(err->line, 1),
		.col = Max(err->col, 1),
		.end_line = Max(err->line, 1),
		.end_col = Max(err->col, 1),
		.message = err->message ? err->message : err->detail,
	};

	if (f.severity != RCA_SEVERITY_OFF)
		put_finding(store, &f, err->hint);
}

/*
 * Lints text in the server's encoding into the current context.  NULL findings
 * with *err filled if it is no report.
 */
static RcaReport *
lint(RcaStr text, const RcaPolicy *policy, RcaFindings *findings, RcaError *err)
{
	RcaReport *report = rca_report_of_text(text, RCA_READ_FACTS, err);

	if (report != NULL)
		*findings = rca_lint_report(report, policy);
	return report;
}

static Datum
lint_rows(FunctionCallInfo fcinfo, RcaArgument type, PolicyReader read_policy)
{
	RcaRowStore store = rca_begin_rows(fcinfo, FINDING_COLUMNS);
	RcaStr		text = rca_text_argument(fcinfo, type);
	MemoryContext outer = CurrentMemoryContext;
	MemoryContext context = AllocSetContextCreate(outer, "rca lint", ALLOCSET_DEFAULT_SIZES);
	RcaPolicy	policy;
	RcaFindings findings;
	RcaError	err;

	MemoryContextSwitchTo(context);
	read_policy(PG_GETARG_DATUM(1), &policy);
	if (lint(text, &policy, &findings, &err) == NULL)
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
 * Is the document without an error under the policy?  If not, the error to
 * raise goes to *detail.  *label is what it calls the policy.
 */
static bool
check(FunctionCallInfo fcinfo, PolicyReader read_policy, const char **label,
	  char **detail)
{
	RcaStr		text = rca_text_argument(fcinfo, RCA_ARGUMENT_VALUE);
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
	*label = policy.name;
	if (lint(text, &policy, &findings, &err) == NULL)
		elog(ERROR, "stored document is not well-formed");
	for (int i = 0; i < findings.count; i++)
	{
		const RcaFinding *f = &findings.items[i];

		if (f->severity != RCA_SEVERITY_ERROR)
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

	PG_RETURN_BOOL(check(fcinfo, read_policy, &label, &detail));
}

static Datum
assert_valid(FunctionCallInfo fcinfo, PolicyReader read_policy)
{
	const char *label;
	char	   *detail;

	if (!check(fcinfo, read_policy, &label, &detail))
		ereport(ERROR,
				(errcode(ERRCODE_CHECK_VIOLATION),
				 errmsg("report is not valid under policy \"%s\"", label),
				 errdetail_internal("%s", detail),
				 errhint("SELECT * FROM rca_lint(doc, policy) shows all findings, with hints; doc may be the text itself.")));
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

/*
 * rca_fix(doc rca, codes text[] DEFAULT NULL): not strict, because NULL codes
 * stand for all.
 */
PG_FUNCTION_INFO_V1(rca_fix);
Datum
rca_fix(PG_FUNCTION_ARGS)
{
	MemoryContext outer = CurrentMemoryContext;
	MemoryContext context;
	RcaPolicy	policy;
	bool		wanted[RCA_RULE_COUNT];
	RcaStr		text;
	Datum		result;

	if (PG_ARGISNULL(0))
		PG_RETURN_NULL();
	text = rca_text_argument(fcinfo, RCA_ARGUMENT_VALUE);
	context = AllocSetContextCreate(outer, "rca fix", ALLOCSET_DEFAULT_SIZES);
	MemoryContextSwitchTo(context);

	memset(wanted, true, sizeof(wanted));
	if (!PG_ARGISNULL(1))
		rca_rules_from_array(PG_GETARG_DATUM(1), wanted);
	rca_policy_of_all_rules(&policy);

	/* a fix may uncover another one; none undoes another */
	for (int round = 0; round < 10; round++)
	{
		RcaFindings findings;
		RcaError	err;
		RcaReport *report = lint(text, &policy, &findings, &err);
		RcaStr		after;
		const char *mark;

		/* over a limit by what was fixed, which building it will say */
		if (report == NULL)
			break;
		after = rca_apply_fixes(report, &findings, wanted);
		if (rca_equal(after, report->source))
			break;
		/* a byte order mark is no part of what was parsed */
		mark = GetDatabaseEncoding() == PG_UTF8 && report->source.data != text.data ?
			"\xef\xbb\xbf" : "";
		text.data = psprintf("%s%s", mark, rca_to_server(after.data));
		text.len = (int) strlen(text.data);
	}
	MemoryContextSwitchTo(outer);
	result = PointerGetDatum(rca_build(text, NULL));
	MemoryContextDelete(context);
	PG_RETURN_DATUM(result);
}

PG_FUNCTION_INFO_V1(rca_input_errors);
Datum
rca_input_errors(PG_FUNCTION_ARGS)
{
	RcaRowStore store = rca_begin_rows(fcinfo, INPUT_ERROR_COLUMNS);
	RcaStr		text = rca_text_argument(fcinfo, RCA_ARGUMENT_TEXT);
	MemoryContext outer = CurrentMemoryContext;
	MemoryContext context = AllocSetContextCreate(outer, "rca report",
												  ALLOCSET_DEFAULT_SIZES);
	RcaError	err;

	MemoryContextSwitchTo(context);
	if (rca_report_of_text(text, RCA_READ_FACTS, &err) == NULL)
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
	RcaRowStore store = rca_begin_rows(fcinfo, RULE_COLUMNS);

	for (int i = 0; i < RCA_RULE_COUNT; i++)
	{
		const RcaRule *rule = &rca_rule_table[i];
		Datum		values[RULE_COLUMNS];
		bool		nulls[RULE_COLUMNS] = {false};

		values[0] = CStringGetTextDatum(rule->code);
		values[1] = CStringGetTextDatum(rule->name);
		values[2] = CStringGetTextDatum(rule->group);
		values[3] = CStringGetTextDatum(rca_severity_names[rule->severity[RCA_POLICY_CORE_1]]);
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
	RcaRowStore store = rca_begin_rows(fcinfo, POLICY_COLUMNS);

	for (int i = 0; i < RCA_POLICY_COUNT; i++)
	{
		const RcaPolicyInfo *info = &rca_policy_table[i];
		RcaPair		severities[RCA_RULE_COUNT];
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

			severities[j].name = str_of(rule->code);
			severities[j].value = str_of(rca_severity_names[rule->severity[i]]);
		}
		values[0] = CStringGetTextDatum(info->name);
		values[1] = CStringGetTextDatum(info->summary);
		values[2] = rca_list_datum(&required, &nulls[2]);
		values[3] = rca_pairs_datum(severities, RCA_RULE_COUNT, &nulls[3]);
		rca_put_row(&store, values, nulls);
	}
	return (Datum) 0;
}
