/*
 * src/edit/set_yaml.c
 */
#include "base/base.h"

#include "base/text.h"
#include "edit/quoting.h"
#include "edit/set_yaml.h"

/*
 * What is written
 */

static void
append_str(StringInfo out, RcaStr s)
{
	appendBinaryStringInfo(out, s.data, s.len);
}

static RcaStr
render_scalar(const RcaNode *node, char quote, RcaYamlPlace place)
{
	switch (node->kind)
	{
		case RCA_NODE_NULL:
			return RCA_STR("null");
		case RCA_NODE_FALSE:
			return RCA_STR("false");
		case RCA_NODE_TRUE:
			return RCA_STR("true");
		case RCA_NODE_NUMBER:
			return node->text;
		default:
			return rca_quote_yaml(node->text, quote, place);
	}
}

/* A value on one line. */
static void
append_value(StringInfo out, const RcaNode *node, char quote, RcaYamlPlace place)
{
	bool		is_mapping = node->kind == RCA_NODE_MAPPING;

	if (!is_mapping && node->kind != RCA_NODE_SEQUENCE)
	{
		append_str(out, render_scalar(node, quote, place));
		return;
	}
	appendStringInfoChar(out, is_mapping ? '{' : '[');
	for (int i = 0; i < node->nitems; i++)
	{
		bool		is_value = is_mapping && i % 2 == 1;

		if (i > 0)
			appendStringInfoString(out, is_value ? ": " : ", ");
		append_value(out, node->items[i], quote, RCA_YAML_IN_FLOW);
	}
	appendStringInfoChar(out, is_mapping ? '}' : ']');
}

static RcaStr
render(const RcaNode *node, char quote, RcaYamlPlace place)
{
	StringInfoData out;

	initStringInfo(&out);
	append_value(&out, node, quote, place);
	return rca_str(out.data, out.len);
}

/*
 * Where it is written
 */

/* The place of a value in the source. */
typedef struct Span
{
	const char *colon;			/* after the colon */
	const char *start;			/* of the value, after its anchor and tag */
	const char *end;
} Span;

static const char *
front_matter_end(const RcaEdit *edit)
{
	return edit->report->source.data + edit->report->front_matter.length;
}

static const char *
skip_blanks(const char *p, const char *end)
{
	while (p < end && rca_is_blank(*p))
		p++;
	return p;
}

/* The position after the anchor and the tag of a value. */
static const char *
skip_properties(const char *p, const char *end)
{
	while (p < end && (*p == '&' || *p == '!'))
	{
		while (p < end && !rca_is_space(*p))
			p++;
		p = skip_blanks(p, end);
	}
	return p;
}

/*
 * The end of a value that ends at or before end, without the blanks, comments
 * and line ends after it.
 */
static const char *
trim_end(const RcaEdit *edit, const char *start, const char *end)
{
	for (;;)
	{
		RcaStr		line;
		RcaStr		text;

		while (end > start && rca_is_space(end[-1]))
			end--;
		if (end <= start)
			return start;
		line = rca_edit_line(edit, rca_edit_line_of(edit, end - 1));
		text = rca_trim_ascii(line);
		if (text.data < start || text.len == 0 || text.data[0] != '#')
			return end;
		end = line.data;
	}
}

static bool
is_block_scalar(const char *p, const char *end)
{
	return p < end && (*p == '|' || *p == '>');
}

/*
 * Finds the value of a key.  False if the key does not have a line of its own.
 */
static bool
find_span(const RcaEdit *edit, const RcaNode *key, const RcaNode *old, Span *span)
{
	const char *limit = front_matter_end(edit);
	const char *p = skip_blanks(rca_edit_place(edit, key->end_line, key->end_col), limit);
	bool		is_alias;

	if (p >= limit || *p != ':')
		return false;
	span->colon = p + 1;
	p = skip_blanks(span->colon, limit);
	is_alias = (*p == '*');
	p = skip_properties(p, limit);
	if (is_alias)
	{
		span->start = p;
		while (p < limit && !rca_is_space(*p) && *p != ',' && *p != '}')
			p++;
		span->end = p;
		return true;
	}
	span->start = p;
	if (old->kind == RCA_NODE_NULL && old->line == old->end_line && old->col == old->end_col)
	{
		span->start = span->end = *p == '#' || rca_is_space(*p) ? span->colon : p;
		return true;
	}
	/* a value in the next lines begins at its node */
	if (*p == '#' || rca_is_space(*p))
		span->start = rca_edit_place(edit, old->line, old->col);
	span->end = rca_edit_place(edit, old->end_line, old->end_col);
	if (is_block_scalar(span->start, limit) || old->kind == RCA_NODE_SEQUENCE ||
		old->kind == RCA_NODE_MAPPING)
		span->end = trim_end(edit, span->start, span->end);
	return span->end >= span->start;
}

/* The quote of the value at a position, or '\0'. */
static char
quote_at(const char *p, const char *end)
{
	return p < end && (*p == '"' || *p == '\'') ? *p : '\0';
}

/* Does another key have a quoted string that needs no quotes? */
static bool
likes_quotes(const RcaEdit *edit, const RcaNode *old)
{
	const RcaNode *root = edit->report->front_matter.root;

	for (int i = 1; i < root->nitems; i += 2)
	{
		const RcaNode *value = root->items[i];
		const char *place = rca_edit_place(edit, value->line, value->col);

		if (value != old && value->kind == RCA_NODE_STRING && *place == '"' &&
			!rca_needs_yaml_quotes(value->text))
			return true;
	}
	return false;
}

/*
 * The quote for a new value: that of the old value, unless only its text
 * required it.
 */
static char
choose_quote(const RcaEdit *edit, const RcaNode *old, const Span *span)
{
	char		quote = quote_at(span->start, span->end);

	if (quote != '\0' && rca_needs_yaml_quotes(old->text) && !likes_quotes(edit, old))
		return '\0';
	return quote;
}

static bool
refuse_flow(const RcaEdit *edit, int line, RcaError *err)
{
	return rca_edit_refuse(edit, err, line,
						   "The keys of this front matter are not on separate lines.",
						   "Write one \"key: value\" per line between the \"---\" lines.");
}

/* Is the outermost mapping in braces? */
static bool
is_flow_root(const RcaEdit *edit)
{
	const RcaNode *root = edit->report->front_matter.root;

	return root != NULL && root->nitems > 0 &&
		*rca_edit_place(edit, root->line, root->col) == '{';
}

/*
 * Lists
 */

/* The old list and the new one. */
typedef struct ListEdit
{
	RcaEdit    *edit;
	const RcaNode *old;
	const RcaNode *new;
	bool		in_lines;
	char		quote;			/* the quote of new items */
	int			prefix;			/* number of items that stay at the start and
								 * at the end */
	int			suffix;
} ListEdit;

static RcaStr
item_slice(const RcaEdit *edit, const RcaNode *item)
{
	return rca_slice(rca_edit_place(edit, item->line, item->col),
					 rca_edit_place(edit, item->end_line, item->end_col));
}

static bool
is_scalar(const RcaNode *node)
{
	return node->kind != RCA_NODE_SEQUENCE && node->kind != RCA_NODE_MAPPING;
}

static void
find_common(ListEdit *list)
{
	const RcaNode *old = list->old;
	const RcaNode *new = list->new;
	int			max = Min(old->nitems, new->nitems);

	while (list->prefix < max &&
		   rca_equal(old->items[list->prefix]->text, new->items[list->prefix]->text))
		list->prefix++;
	max -= list->prefix;
	while (list->suffix < max &&
		   rca_equal(old->items[old->nitems - 1 - list->suffix]->text,
					 new->items[new->nitems - 1 - list->suffix]->text))
		list->suffix++;
}

/*
 * Can the items be changed one by one?  They must be scalars inside the list,
 * each in its own line, or all in brackets.
 */
static bool
is_simple(const ListEdit *list, const Span *span)
{
	const char *last = span->start;

	for (int i = 0; i < list->old->nitems; i++)
	{
		const RcaNode *item = list->old->items[i];
		RcaStr		slice = item_slice(list->edit, item);
		RcaStr		line = rca_edit_line(list->edit, item->line);

		if (!is_scalar(item) || item->line != item->end_line || slice.len == 0 ||
			slice.data < last || slice.data + slice.len > span->end ||
			strchr("&*!|>", slice.data[0]) != NULL)
			return false;
		last = slice.data + slice.len;
		if (list->in_lines)
		{
			line = rca_trim_ascii(rca_slice(line.data, slice.data));
			if (line.len != 1 || line.data[0] != '-')
				return false;
		}
	}
	for (int i = 0; i < list->new->nitems; i++)
	{
		if (!is_scalar(list->new->items[i]))
			return false;
	}
	return list->old->nitems > 0 && list->new->nitems > 0;
}

static RcaStr
render_item(const ListEdit *list, int i, char quote)
{
	return render(list->new->items[i], quote,
				  list->in_lines ? RCA_YAML_IN_BLOCK : RCA_YAML_IN_FLOW);
}

/* Removes some of the old items. */
static void
remove_items(ListEdit *list, int from, int to)
{
	RcaEdit    *edit = list->edit;
	RcaStr		first = item_slice(edit, list->old->items[from]);
	RcaStr		last = item_slice(edit, list->old->items[to - 1]);

	if (list->in_lines)
	{
		for (int i = from; i < to; i++)
			rca_edit_delete_lines(edit, list->old->items[i]->line,
								  list->old->items[i]->line);
		return;
	}
	/* with the comma before them or, at the start, the comma after them */
	if (from > 0)
	{
		RcaStr		before = item_slice(edit, list->old->items[from - 1]);

		first.data = before.data + before.len;
		first.len = (int) (last.data + last.len - first.data);
	}
	else
		first.len = (int) (item_slice(edit, list->old->items[to]).data - first.data);
	rca_edit_replace(edit, first, RCA_STR(""));
}

/* Inserts new items after an old one or, at the start, before the first. */
static void
insert_items(ListEdit *list, int old, int from, int to)
{
	RcaEdit    *edit = list->edit;
	const RcaNode *neighbour = list->old->items[Max(old, 0)];
	RcaStr		slice = item_slice(edit, neighbour);
	RcaStr		line = rca_edit_line(edit, neighbour->line);
	StringInfoData out;

	initStringInfo(&out);
	for (int i = from; i < to; i++)
	{
		RcaStr		item = render_item(list, i, list->quote);

		if (list->in_lines)
		{
			append_str(&out, rca_slice(line.data, slice.data));
			append_str(&out, item);
			append_str(&out, edit->line_end);
		}
		else if (old < 0)
		{
			append_str(&out, item);
			appendStringInfoString(&out, ", ");
		}
		else
		{
			appendStringInfoString(&out, ", ");
			append_str(&out, item);
		}
	}
	if (list->in_lines)
		rca_edit_insert_line(edit, neighbour->line + (old < 0 ? 0 : 1),
							 rca_str(out.data, out.len));
	else
		rca_edit_replace(edit, rca_str(slice.data + (old < 0 ? 0 : slice.len), 0),
						 rca_str(out.data, out.len));
}

static void
change_items(ListEdit *list)
{
	int			old_end = list->old->nitems - list->suffix;
	int			new_end = list->new->nitems - list->suffix;
	int			i = list->prefix;

	for (; i < old_end && i < new_end; i++)
	{
		RcaStr		slice = item_slice(list->edit, list->old->items[i]);

		rca_edit_replace(list->edit, slice,
						 render_item(list, i, quote_at(slice.data, slice.data + slice.len)));
	}
	if (i < new_end)
		insert_items(list, i - 1, i, new_end);
	else if (i < old_end)
		remove_items(list, i, old_end);
}

/* Changes a list item by item.  False if it must be written as a whole. */
static bool
edit_list(RcaEdit *edit, const RcaNode *old, const RcaNode *new, const Span *span)
{
	ListEdit	list = {edit, old, new};
	RcaStr		first;

	list.in_lines = *span->start == '-';
	if ((!list.in_lines && *span->start != '[') || !is_simple(&list, span))
		return false;
	first = item_slice(edit, old->items[0]);
	list.quote = quote_at(first.data, first.data + first.len);
	find_common(&list);
	change_items(&list);
	return true;
}

/*
 * Keys
 */

bool
rca_yaml_set(RcaEdit *edit, const RcaNode *key, const RcaNode *old,
			 const RcaNode *value, RcaError *err)
{
	RcaYamlPlace place = is_flow_root(edit) ? RCA_YAML_IN_FLOW : RCA_YAML_IN_BLOCK;
	Span		span;
	RcaStr		text;
	RcaStr		where;

	if (!find_span(edit, key, old, &span))
		return refuse_flow(edit, key->line, err);
	rca_edit_allow_key(edit, key->text);
	rca_edit_touch(edit, key->line, rca_edit_line_of(edit, span.end));
	if (old->kind == RCA_NODE_SEQUENCE && value->kind == RCA_NODE_SEQUENCE &&
		edit_list(edit, old, value, &span))
		return true;

	text = render(value, choose_quote(edit, old, &span), place);
	where = rca_slice(span.start, span.end);
	/* a value that is not in the line of its key is moved there */
	if (span.start == span.colon ||
		rca_edit_line_of(edit, span.start) != rca_edit_line_of(edit, span.colon))
	{
		where.data = span.colon;
		where.len = (int) (span.end - span.colon);
		text.data = psprintf(" %.*s", text.len, text.data);
		text.len++;
	}
	rca_edit_replace(edit, where, text);
	return true;
}

void
rca_yaml_append(StringInfo out, const RcaNode *pairs, RcaStr line_end)
{
	for (int i = 0; i + 1 < pairs->nitems; i += 2)
	{
		append_str(out, rca_quote_yaml(pairs->items[i]->text, '\0', RCA_YAML_IN_FLOW));
		appendStringInfoString(out, ": ");
		append_value(out, pairs->items[i + 1], '\0', RCA_YAML_IN_BLOCK);
		append_str(out, line_end);
	}
}

bool
rca_yaml_add(RcaEdit *edit, const RcaNode *pairs, RcaError *err)
{
	const RcaFrontMatter *fm = &edit->report->front_matter;
	RcaStr		end = edit->line_end;
	StringInfoData out;

	if (is_flow_root(edit))
		return refuse_flow(edit, fm->root->line, err);
	initStringInfo(&out);
	if (fm->length == 0)
		appendStringInfo(&out, "---%.*s", end.len, end.data);
	for (int i = 0; i + 1 < pairs->nitems; i += 2)
		rca_edit_allow_key(edit, pairs->items[i]->text);
	rca_yaml_append(&out, pairs, end);
	if (fm->length == 0)
		appendStringInfo(&out, "---%.*s%.*s", end.len, end.data, end.len, end.data);
	rca_edit_insert_line(edit, Max(fm->nlines, 1), rca_str(out.data, out.len));
	return true;
}

/* Are only the two fences left after the key is removed? */
static bool
is_last_key(const RcaEdit *edit, int first, int last)
{
	const RcaFrontMatter *fm = &edit->report->front_matter;

	for (int line = 2; line < fm->nlines; line++)
	{
		if ((line < first || line > last) &&
			rca_trim_ascii(rca_edit_line(edit, line)).len > 0)
			return false;
	}
	return edit->report->nsections > 0;
}

bool
rca_yaml_clear(RcaEdit *edit, const RcaNode *key, const RcaNode *old,
			   RcaError *err)
{
	const RcaFrontMatter *fm = &edit->report->front_matter;
	Span		span;
	int			last;

	if (is_flow_root(edit) || !find_span(edit, key, old, &span))
		return refuse_flow(edit, key->line, err);
	rca_edit_allow_key(edit, key->text);
	last = rca_edit_line_of(edit, span.end > span.colon ? span.end - 1 : span.colon - 1);
	if (!is_last_key(edit, key->line, last))
	{
		rca_edit_delete_lines(edit, key->line, last);
		return true;
	}
	/* front matter that has only this key is removed with it */
	last = fm->nlines;
	if (last < edit->nlines && rca_trim_ascii(rca_edit_line(edit, last + 1)).len == 0)
		last++;
	rca_edit_delete_lines(edit, 1, last);
	return true;
}
