/*
 * src/lint/sarif.c
 */
#include "base/base.h"

#include "base/json_text.h"
#include "base/text.h"
#include "base/version.h"
#include "lint/sarif.h"

/* A comma, where something is before. */
static void
separate(StringInfo out)
{
	char		last = out->len > 0 ? out->data[out->len - 1] : '{';

	if (last != '{' && last != '[' && last != ':')
		appendStringInfoChar(out, ',');
}

static void
put_key(StringInfo out, const char *key)
{
	separate(out);
	appendStringInfo(out, "\"%s\":", key);
}

static void
open_object(StringInfo out, const char *key)
{
	put_key(out, key);
	appendStringInfoChar(out, '{');
}

/* An array of one object, which is left open. */
static void
open_list(StringInfo out, const char *key)
{
	put_key(out, key);
	appendStringInfoString(out, "[{");
}

/* Closes what is open: "}" for an object, "}]" for a list. */
static void
close_with(StringInfo out, const char *end)
{
	appendStringInfoString(out, end);
}

/* Nothing, where there is no text. */
static void
put_text(StringInfo out, const char *key, const char *text)
{
	if (text == NULL)
		return;
	put_key(out, key);
	rca_put_json_string(out, rca_str(text, (int) strlen(text)));
}

/* What SARIF calls a message: an object with a text. */
static void
put_message(StringInfo out, const char *key, const char *text)
{
	open_object(out, key);
	put_text(out, "text", text);
	close_with(out, "}");
}

static void
put_number(StringInfo out, const char *key, int n)
{
	if (n < 1)
		return;
	put_key(out, key);
	appendStringInfo(out, "%d", n);
}

static void
put_region(StringInfo out, const char *key, const RcaSarifRegion *region)
{
	open_object(out, key);
	put_number(out, "startLine", region->line);
	put_number(out, "startColumn", region->col);
	put_number(out, "endLine", region->end_line);
	put_number(out, "endColumn", region->end_col);
	close_with(out, "}");
}

/*
 * A path as a relative reference of RFC 3986: all but its unreserved characters
 * and the slash is percent-encoded.  In particular a colon is, because what
 * stands before one would be a scheme.
 */
static void
put_uri(StringInfo out, const char *path)
{
	put_key(out, "uri");
	appendStringInfoChar(out, '"');
	for (const char *p = path; *p != '\0'; p++)
	{
		unsigned char c = (unsigned char) *p;

		if (c < 0x80 && (rca_is_word(*p) || strchr("-._~/", c) != NULL))
			appendStringInfoChar(out, *p);
		else
			appendStringInfo(out, "%%%02X", c);
	}
	appendStringInfoChar(out, '"');
}

static void
put_artifact(StringInfo out, const char *path)
{
	open_object(out, "artifactLocation");
	if (path != NULL)
		put_uri(out, path);
	close_with(out, "}");
}

static void
put_location(StringInfo out, const RcaSarifResult *result)
{
	open_list(out, "locations");
	open_object(out, "physicalLocation");
	put_artifact(out, result->path);
	put_region(out, "region", &result->region);
	close_with(out, "}");
	close_with(out, "}]");
}

static void
put_fix(StringInfo out, const RcaSarifResult *result)
{
	if (result->insert == NULL)
		return;
	open_list(out, "fixes");
	put_message(out, "description", result->hint);
	open_list(out, "artifactChanges");
	put_artifact(out, result->path);
	open_list(out, "replacements");
	put_region(out, "deletedRegion", &result->replaced);
	put_message(out, "insertedContent", result->insert);
	close_with(out, "}]");
	close_with(out, "}]");
	close_with(out, "}]");
}

/* SARIF's word for a level. */
static const char *
level_word(const char *level)
{
	if (level != NULL && strcmp(level, rca_level_names[RCA_LEVEL_INFO]) == 0)
		return "note";
	return level;
}

void
rca_sarif_result(StringInfo out, const RcaSarifResult *result)
{
	appendStringInfoChar(out, '{');
	put_text(out, "ruleId", result->code);
	put_text(out, "level", level_word(result->level));
	put_message(out, "message", result->message);
	put_location(out, result);
	put_fix(out, result);
	appendStringInfoChar(out, '}');
}

static RcaSarifRegion
make_region(int line, int col, int end_line, int end_col)
{
	RcaSarifRegion region = {line, col, end_line, end_col};

	return region;
}

RcaSarifResult
rca_sarif_of_finding(const char *path, const RcaFinding *f)
{
	const RcaRule *rule = &rca_rule_table[f->rule];
	RcaSarifResult result = {.path = path};

	result.code = rule->code;
	result.level = rca_level_names[f->level];
	result.message = f->message;
	result.region = make_region(f->line, f->col, f->end_line, f->end_col);
	result.hint = rule->hint;
	result.insert = f->fix.insert;
	if (f->fix.insert != NULL)
		result.replaced = make_region(f->fix.line, f->fix.col, f->fix.line,
									  f->fix.col + f->fix.length);
	return result;
}

static void
put_rule(StringInfo out, const RcaRule *rule)
{
	separate(out);
	appendStringInfoChar(out, '{');
	put_text(out, "id", rule->code);
	put_text(out, "name", rule->name);
	put_message(out, "shortDescription", rule->summary);
	put_message(out, "fullDescription", psprintf("%s %s", rule->summary, rule->hint));
	put_message(out, "help", rule->hint);
	appendStringInfoChar(out, '}');
}

void
rca_sarif_begin(StringInfo out)
{
	appendStringInfoChar(out, '{');
	put_text(out, "$schema", "https://json.schemastore.org/sarif-2.1.0.json");
	put_text(out, "version", "2.1.0");
	open_list(out, "runs");
	open_object(out, "tool");
	open_object(out, "driver");
	put_text(out, "name", "rca");
	put_text(out, "version", RCA_CODE_VERSION);
	put_key(out, "rules");
	appendStringInfoChar(out, '[');
	for (int i = 0; i < RCA_RULE_COUNT; i++)
		put_rule(out, &rca_rule_table[i]);
	appendStringInfoChar(out, ']');
	close_with(out, "}");
	close_with(out, "}");
	put_text(out, "columnKind", "unicodeCodePoints");
	put_key(out, "results");
	appendStringInfoChar(out, '[');
}

void
rca_sarif_end(StringInfo out)
{
	appendStringInfoString(out, "]}]}");
}

void
rca_sarif_end_run(StringInfo out, bool is_complete)
{
	appendStringInfo(out, "],\"invocations\":[{\"executionSuccessful\":%s}]}]}",
					 is_complete ? "true" : "false");
}
