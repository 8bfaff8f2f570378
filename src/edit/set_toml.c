/*
 * src/edit/set_toml.c
 */
#include "base/base.h"

#include "base/text.h"
#include "edit/quoting.h"
#include "edit/set_toml.h"
#include "values/when_cell.h"

/* The length of a quoted string at the start of s, or 0. */
static int
quoted_length(RcaStr s)
{
	char		quote = s.len > 1 ? s.data[0] : '\0';

	if (quote != '"' && quote != '\'')
		return 0;
	for (int i = 1; i < s.len; i++)
	{
		if (quote == '"' && s.data[i] == '\\')
			i++;
		else if (s.data[i] == quote)
			return i + 1;
	}
	return 0;
}

/* The length of an array at the start of s, which may have several lines. */
static int
array_length(RcaStr s, bool *has_comment)
{
	int			depth = 0;

	*has_comment = false;
	for (int i = 0; i < s.len; i++)
	{
		int			n = quoted_length(rca_skip(s, i));

		if (n > 0)
			i += n - 1;
		else if (s.data[i] == '#')
			*has_comment = true;
		else
			depth += (s.data[i] == '[') - (s.data[i] == ']');
		if (depth == 0)
			return i + 1;
	}
	return 0;
}

/* Finds the value of a key in the source.  False if it cannot be replaced. */
static bool
find_value(const RcaEdit *edit, const RcaNode *old, RcaStr *where, RcaError *err)
{
	const char *start = rca_edit_place(edit, old->line, old->col);
	RcaStr		line = rca_edit_line(edit, old->line);
	const char *limit = edit->report->source.data + edit->report->front_matter.length;
	bool		has_comment = false;

	*where = rca_slice(start, line.data + line.len);
	if (where->len > 0 && *start == '[')
		where->len = array_length(rca_slice(start, limit), &has_comment);
	else if (quoted_length(*where) > 0)
		where->len = quoted_length(*where);
	else
	{
		const char *comment = memchr(start, '#', where->len);

		*where = rca_trim_ascii(comment ? rca_slice(start, comment) : *where);
	}
	if (old->kind == RCA_NODE_MAPPING || has_comment || (old->kind == RCA_NODE_SEQUENCE && where->len == 0))
		return rca_edit_refuse(edit, err, old->line,
							   "This value is a table, or has comments in it.",
							   "Change it by hand.");
	return true;
}

static void
append_value(StringInfo out, const RcaNode *node, RcaStr old)
{
	bool		is_bare = old.len > 0 && rca_is_digit(old.data[0]);
	RcaStr		text = node->text;

	switch (node->kind)
	{
		case RCA_NODE_SEQUENCE:
			appendStringInfoChar(out, '[');
			for (int i = 0; i < node->nitems; i++)
			{
				if (i > 0)
					appendStringInfoString(out, ", ");
				append_value(out, node->items[i], RCA_STR(""));
			}
			appendStringInfoChar(out, ']');
			return;
		case RCA_NODE_STRING:
			/* a date stays a date */
			if (is_bare && rca_date_read(text) != RCA_NO_DATE && rca_is_digit(text.data[0]))
				break;
			if (old.len > 0 && old.data[0] == '\'' &&
				memchr(text.data, '\'', text.len) == NULL &&
				memchr(text.data, '\n', text.len) == NULL)
			{
				appendStringInfo(out, "'%.*s'", text.len, text.data);
				return;
			}
			text = rca_quote_toml(text);
			break;
		default:
			break;
	}
	appendBinaryStringInfo(out, text.data, text.len);
}

bool
rca_toml_set(RcaEdit *edit, const RcaNode *key, const RcaNode *old,
			 const RcaNode *value, RcaError *err)
{
	RcaStr		where;
	StringInfoData out;

	if (!find_value(edit, old, &where, err))
		return false;
	rca_edit_allow_key(edit, key->text);
	rca_edit_touch(edit, key->line, key->line);
	initStringInfo(&out);
	append_value(&out, value, where);
	rca_edit_replace(edit, where, rca_str(out.data, out.len));
	return true;
}

static void
append_key(StringInfo out, RcaStr key)
{
	bool		is_bare = key.len > 0;

	for (int i = 0; i < key.len; i++)
		is_bare &= rca_is_alpha(key.data[i]) || rca_is_digit(key.data[i]) ||
			key.data[i] == '_' || key.data[i] == '-';
	if (!is_bare)
		key = rca_quote_toml(key);
	appendBinaryStringInfo(out, key.data, key.len);
}

/* The line before which keys of the whole document can be added. */
static int
end_of_keys(const RcaEdit *edit)
{
	const RcaFrontMatter *fm = &edit->report->front_matter;
	int			line = 2;

	for (int i = 0; i + 1 < fm->root->nitems; i += 2)
	{
		const RcaNode *value = fm->root->items[i + 1];
		RcaStr		where;
		RcaError	ignored;

		if (value->kind == RCA_NODE_MAPPING)
			break;
		line = value->line + 1;
		if (find_value(edit, value, &where, &ignored))
			line = rca_edit_line_of(edit, where.data + where.len) + 1;
	}
	return Min(line, fm->nlines);
}

bool
rca_toml_add(RcaEdit *edit, const RcaNode *pairs, RcaError *err)
{
	StringInfoData out;

	initStringInfo(&out);
	for (int i = 0; i + 1 < pairs->nitems; i += 2)
	{
		rca_edit_allow_key(edit, pairs->items[i]->text);
		append_key(&out, pairs->items[i]->text);
		appendStringInfoString(&out, " = ");
		append_value(&out, pairs->items[i + 1], RCA_STR(""));
		appendBinaryStringInfo(&out, edit->line_end.data, edit->line_end.len);
	}
	rca_edit_insert_line(edit, end_of_keys(edit), rca_str(out.data, out.len));
	return true;
}

bool
rca_toml_clear(RcaEdit *edit, const RcaNode *key, const RcaNode *old,
			   RcaError *err)
{
	RcaStr		where;

	if (!find_value(edit, old, &where, err))
		return false;
	rca_edit_allow_key(edit, key->text);
	rca_edit_delete_lines(edit, key->line, rca_edit_line_of(edit, where.data + where.len));
	return true;
}
