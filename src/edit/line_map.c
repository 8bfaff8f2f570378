/*
 * src/edit/line_map.c
 */
#include "base/base.h"

#include "base/text.h"
#include "edit/line_map.h"

/* The number of line ends in s. */
static int
count_line_ends(RcaStr s)
{
	int			n = 0;

	for (int i = 0; i < s.len; i++)
	{
		if (s.data[i] == '\n' || (s.data[i] == '\r' &&
								  (i + 1 == s.len || s.data[i + 1] != '\n')))
			n++;
	}
	return n;
}

static bool
ends_line(RcaStr s)
{
	return s.len > 0 && (s.data[s.len - 1] == '\n' || s.data[s.len - 1] == '\r');
}

static bool
begins_with_line_end(RcaStr s)
{
	return s.len > 0 && (s.data[0] == '\n' || s.data[0] == '\r');
}

/*
 * The lines of a text that is inserted into a line.  The range is empty (last
 * before first) if the text consists of whole lines or is empty.
 */
static RcaEditLines
lines_of(RcaStr text, int line, bool at_start)
{
	RcaEditLines range = {line, line + count_line_ends(text)};

	/* only the start of the last line belongs to the text */
	if (ends_line(text) || (text.len == 0 && at_start))
		range.last--;
	return range;
}

static void
add_range(RcaEditLines *ranges, int *count, RcaEditLines range)
{
	if (range.last < range.first)
		return;
	if (*count > 0 && range.first <= ranges[*count - 1].last + 1)
	{
		ranges[*count - 1].last = Max(ranges[*count - 1].last, range.last);
		return;
	}
	ranges[(*count)++] = range;
}

static int
compare_ranges(const void *a, const void *b)
{
	return ((const RcaEditLines *) a)->first - ((const RcaEditLines *) b)->first;
}

/* Sorts ranges, and joins adjacent ones. */
static void
settle(RcaEditLines *ranges, int *count)
{
	int			n = *count;

	qsort(ranges, n, sizeof(*ranges), compare_ranges);
	*count = 0;
	for (int i = 0; i < n; i++)
		add_range(ranges, count, ranges[i]);
}

/* Marks the touched lines on both sides of the ith replacement. */
static void
add_replacement(RcaLineMap *map, int i, int shift)
{
	const RcaEdit *edit = map->edit;
	RcaStr		source = edit->report->source;
	const RcaReplacement *item = &edit->items[i];
	RcaStr		old = {source.data + item->start, item->length};
	int			line = rca_edit_line_of(edit, old.data);
	bool		at_start;
	RcaEditLines before;
	RcaEditLines after;

	if (item->start == source.len && edit->nlines > 0 && ends_line(source))
		line = edit->nlines + 1;
	at_start = item->start == edit->line_starts[line - 1];
	before = lines_of(old, line, at_start && (item->text.len == 0 || ends_line(item->text)));
	after = lines_of(item->text, line + shift, at_start);
	/* a replacement after the end of a line does not change that line */
	if (!at_start && begins_with_line_end(item->text) && old.len == 0)
	{
		before.last = before.first - 1;
		after.first++;
	}
	add_range(map->before, &map->nbefore, before);
	if (after.first <= after.last)
		map->after[map->nafter++] = after;
}

void
rca_line_map_make(RcaLineMap *map, const RcaEdit *edit)
{
	int			n = edit->count + edit->ntouched;
	int			shift = 0;

	memset(map, 0, sizeof(*map));
	map->edit = edit;
	map->shifts = palloc(Max(n, 1) * sizeof(int));
	map->before = palloc(Max(n, 1) * sizeof(RcaEditLines));
	map->after = palloc(Max(n, 1) * sizeof(RcaEditLines));
	for (int i = 0; i < edit->count; i++)
	{
		const RcaReplacement *item = &edit->items[i];
		RcaStr		old = {edit->report->source.data + item->start, item->length};

		add_replacement(map, i, shift);
		shift += count_line_ends(item->text) - count_line_ends(old);
		map->shifts[i] = shift;
	}
	for (int i = 0; i < edit->ntouched; i++)
	{
		RcaEditLines range = edit->touched[i];

		map->before[map->nbefore++] = range;
		range.first = rca_line_map(map, range.first);
		range.last = rca_line_map(map, range.last + 1) - 1;
		map->after[map->nafter++] = range;
	}
	settle(map->before, &map->nbefore);
	settle(map->after, &map->nafter);
}

int
rca_line_map(const RcaLineMap *map, int line)
{
	const RcaEdit *edit = map->edit;
	int			start = edit->line_starts[Min(line - 1, edit->nlines)];
	int			low = 0;
	int			high = edit->count;

	/*
	 * find the number of replacements that end at or before the start of the
	 * line
	 */
	while (low < high)
	{
		int			middle = low + (high - low) / 2;

		if (edit->items[middle].start + edit->items[middle].length <= start)
			low = middle + 1;
		else
			high = middle;
	}
	return line + (low > 0 ? map->shifts[low - 1] : 0);
}

static bool
is_in(const RcaEditLines *ranges, int count, int line)
{
	int			low = 0;
	int			high = count;

	while (low < high)
	{
		int			middle = low + (high - low) / 2;

		if (ranges[middle].last < line)
			low = middle + 1;
		else
			high = middle;
	}
	return low < count && ranges[low].first <= line;
}

bool
rca_line_touched(const RcaLineMap *map, int line)
{
	return is_in(map->before, map->nbefore, line);
}

bool
rca_line_touched_after(const RcaLineMap *map, int line)
{
	return is_in(map->after, map->nafter, line);
}
