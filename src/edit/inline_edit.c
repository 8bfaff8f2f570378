/*
 * src/edit/inline_edit.c
 */
#include "base/base.h"

#include "base/text.h"
#include "edit/inline_edit.h"
#include "edit/quoting.h"

bool
rca_edit_in_table(const RcaEdit *edit, int line)
{
	const RcaMarkdown *md = &edit->report->body;

	for (int i = 0; i < md->nblocks && md->blocks[i].line <= line; i++)
	{
		const RcaBlock *block = &md->blocks[i];

		if (block->kind == RCA_BLOCK_TABLE &&
			line >= block->table->line && line < block->table->line + 2 + block->table->nrows)
			return true;
	}
	return false;
}

/* What is inside the emphasis or the code around s, or s if there is none. */
static RcaStr
strip_wrappers(RcaStr s)
{
	RcaStr		inner = s;

	while (inner.len > 2 && strchr("*_`~", inner.data[0]) != NULL &&
		   inner.data[inner.len - 1] == inner.data[0])
		inner = rca_str(inner.data + 1, inner.len - 2);
	for (int i = 0; i < inner.len && inner.len < s.len; i++)
	{
		/* "**a** and **b**" */
		if (memchr(s.data, inner.data[i], (int) (inner.data - s.data)) != NULL)
			return s;
	}
	return inner;
}

/* A slice without the comment at its end. */
static RcaStr
strip_comment(RcaStr s)
{
	int			start = rca_find(s, RCA_STR("<!--"));

	if (start <= 0 || s.len < 3 || memcmp(s.data + s.len - 3, "-->", 3) != 0)
		return s;
	return rca_trim(rca_str(s.data, start));
}

/* A text in the place of a slice without its wrappers. */
static RcaStr
quote_inner(const RcaEdit *edit, RcaStr whole, RcaStr inner, RcaStr text)
{
	bool		is_code = inner.data > whole.data && inner.data[-1] == '`';

	if (inner.data > whole.data && !is_code)
		text = rca_quote_markdown(text);
	else if (!is_code)
		text = rca_quote_inline(&edit->report->body, text);
	return rca_edit_in_table(edit, rca_edit_line_of(edit, whole.data)) ?
		rca_quote_cell(text) : text;
}

/*
 * A text with blanks around it, if it replaces an empty slice between marks.
 */
static RcaStr
pad(const RcaEdit *edit, RcaStr where, RcaStr text)
{
	const char *limit = edit->report->source.data + edit->report->source.len;
	bool		before = where.len == 0 && where.data > edit->report->source.data &&
		!rca_is_space(where.data[-1]);
	bool		behind = where.len == 0 && where.data < limit && !rca_is_space(where.data[0]);

	if (before || behind)
	{
		text.data = psprintf("%s%.*s%s", before ? " " : "", text.len, text.data,
							 behind ? " " : "");
		text.len += before + behind;
	}
	return text;
}

void
rca_replace_inline(RcaEdit *edit, RcaStr where, RcaStr text)
{
	RcaStr		inner;

	where = strip_comment(where);
	inner = text.len == 0 ? where : strip_wrappers(where);
	rca_edit_replace(edit, inner, pad(edit, inner, quote_inner(edit, where, inner, text)));
}

/* The end of the piece at pos: a comma, or the end of s. */
static int
piece_end(RcaStr s, int pos)
{
	const char *comma = memchr(s.data + pos, ',', s.len - pos);

	return comma ? (int) (comma - s.data) : s.len;
}

/* Splits a slice at its commas.  False if it does not have count pieces. */
static bool
split_pieces(RcaStr s, RcaStr *pieces, int count)
{
	int			n = 0;

	for (int pos = 0; pos <= s.len; pos = piece_end(s, pos) + 1)
	{
		RcaStr		piece = rca_trim(rca_slice(s.data + pos, s.data + piece_end(s, pos)));

		if (piece.len == 0)
			continue;
		if (n == count)
			return false;
		pieces[n++] = piece;
	}
	return n == count;
}

/* An item written with the wrappers of its neighbour. */
static RcaStr
item_like(const RcaEdit *edit, RcaStr neighbour, RcaStr text)
{
	RcaStr		inner = strip_wrappers(neighbour);
	int			width = (int) (inner.data - neighbour.data);
	RcaStr		quoted = quote_inner(edit, neighbour, inner, text);
	char	   *item = psprintf("%.*s%.*s%.*s", width, neighbour.data, quoted.len, quoted.data,
								width, inner.data + inner.len);

	return rca_str(item, (int) strlen(item));
}

/* Replaces the whole list. */
static void
replace_all(RcaEdit *edit, RcaStr where, const RcaStrList *list)
{
	RcaStr		none = {where.data, 0};
	StringInfoData out;

	initStringInfo(&out);
	for (int i = 0; i < list->count; i++)
	{
		RcaStr		text = item_like(edit, none, list->items[i]);

		appendStringInfo(&out, "%s%.*s", i > 0 ? ", " : "", text.len, text.data);
	}
	rca_edit_replace(edit, where, pad(edit, where, rca_str(out.data, out.len)));
}

/* Inserts items after the ith piece, or before the first if i is -1. */
static void
insert_items(RcaEdit *edit, const RcaStr *pieces, int i, const RcaStr *items, int count)
{
	RcaStr		piece = pieces[Max(i, 0)];
	StringInfoData out;

	initStringInfo(&out);
	for (int k = 0; k < count; k++)
	{
		RcaStr		text = item_like(edit, piece, items[k]);

		appendStringInfo(&out, i < 0 ? "%.*s, " : ", %.*s", text.len, text.data);
	}
	rca_edit_replace(edit, rca_str(piece.data + (i < 0 ? 0 : piece.len), 0),
					 rca_str(out.data, out.len));
}

/*
 * Removes pieces, with the comma before them or, at the start, the comma after
 * them.
 */
static void
remove_pieces(RcaEdit *edit, const RcaStr *pieces, int from, int to)
{
	const char *start = from > 0 ? pieces[from - 1].data + pieces[from - 1].len :
		pieces[from].data;
	const char *end = from > 0 ? pieces[to - 1].data + pieces[to - 1].len :
		pieces[to].data;

	rca_edit_replace(edit, rca_slice(start, end), RCA_STR(""));
}

void
rca_replace_inline_list(RcaEdit *edit, RcaStr where, const RcaStrList *old,
						const RcaStrList *list)
{
	RcaStr	   *pieces = palloc(Max(old->count, 1) * sizeof(RcaStr));
	int			max = Min(old->count, list->count);
	int			prefix = 0;
	int			suffix = 0;
	int			i;

	if (old->count == 0 || list->count == 0 || !split_pieces(where, pieces, old->count))
	{
		replace_all(edit, where, list);
		return;
	}
	while (prefix < max && rca_equal(old->items[prefix], list->items[prefix]))
		prefix++;
	while (suffix < max - prefix && rca_equal(old->items[old->count - 1 - suffix],
											  list->items[list->count - 1 - suffix]))
		suffix++;
	for (i = prefix; i < max - suffix; i++)
		rca_replace_inline(edit, pieces[i], list->items[i]);
	if (i < list->count - suffix)
		insert_items(edit, pieces, i - 1, list->items + i, list->count - suffix - i);
	else if (i < old->count - suffix)
		remove_pieces(edit, pieces, i, old->count - suffix);
}
