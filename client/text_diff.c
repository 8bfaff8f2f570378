/*
 * client/text_diff.c
 *
 * The shortest edit from the lines of one text to those of another (E. Myers,
 * "An O(ND) difference algorithm and its variations", 1986).  If more than
 * MAX_EDITS lines differ, everything from the first to the last of them is
 * shown as replaced.
 */
#include "text_diff.h"

#include <unistd.h>

#include "base/text.h"
#include "host_client.h"
#include "messages.h"

#define CONTEXT_LINES		3
#define MAX_EDITS			1000

typedef struct Lines
{
	RcaStr	   *items;			/* each with its newline */
	int			count;
	int			max_items;
} Lines;

/*
 * Lines that only one text has: old and new ones, each from a start up to an
 * end.
 */
typedef struct Change
{
	int			old_start;
	int			old_end;
	int			new_start;
	int			new_end;
} Change;

typedef struct Changes
{
	Change	   *items;
	int			count;
	int			max_items;
} Changes;

typedef struct Diff
{
	Lines		a;				/* old */
	Lines		b;				/* new */
	int			start;			/* number of equal lines at the start */
	int			a_len;			/* number of lines that are left, without the
								 * equal ones at the end */
	int			b_len;
	Changes		changes;
} Diff;

static void
split_lines(Lines *lines, RcaStr text)
{
	const char *p = text.data;
	const char *end = text.data + text.len;

	while (p < end)
	{
		const char *newline = memchr(p, '\n', end - p);
		const char *stop = newline ? newline + 1 : end;
		RcaStr		line = {p, (int) (stop - p)};

		KEEP_ROOM(lines->items, lines->count, lines->max_items);
		lines->items[lines->count++] = line;
		p = stop;
	}
}

static bool
same_lines(const Diff *d, int x, int y)
{
	return rca_equal(d->a.items[d->start + x], d->b.items[d->start + y]);
}

/* Skips the equal lines at both ends. */
static void
trim_ends(Diff *d)
{
	d->a_len = d->a.count;
	d->b_len = d->b.count;
	while (d->start < Min(d->a.count, d->b.count) && same_lines(d, 0, 0))
	{
		d->start++;
		d->a_len--;
		d->b_len--;
	}
	while (d->a_len > 0 && d->b_len > 0 && same_lines(d, d->a_len - 1, d->b_len - 1))
	{
		d->a_len--;
		d->b_len--;
	}
}

/*
 * Adds a change to the previous one if they are adjacent.  Changes are found
 * from the end to the start.
 */
static void
add_change(Diff *d, int old_start, int old_end, int new_start, int new_end)
{
	Changes    *c = &d->changes;
	Change	   *last = c->count > 0 ? &c->items[c->count - 1] : NULL;

	if (last != NULL && last->old_start == d->start + old_end && last->new_start == d->start + new_end)
	{
		last->old_start = d->start + old_start;
		last->new_start = d->start + new_start;
		return;
	}
	KEEP_ROOM(c->items, c->count, c->max_items);
	last = &c->items[c->count++];
	last->old_start = d->start + old_start;
	last->old_end = d->start + old_end;
	last->new_start = d->start + new_start;
	last->new_end = d->start + new_end;
}

/*
 * Does the way to diagonal k, with that many edits, end with an inserted line?
 */
static bool
comes_down(const int *reached, int k, int edits)
{
	return k == -edits || (k != edits && reached[k - 1] < reached[k + 1]);
}

/*
 * How far down the old text each diagonal is reached with 0, 1, 2 ... edits: a
 * row of 2 * MAX_EDITS + 3 numbers for each.  Returns the number of edits that
 * is enough, or -1.
 */
static int
find_way(const Diff *d, int **reached)
{
	int			width = 2 * MAX_EDITS + 3;

	for (int edits = 0; edits <= MAX_EDITS; edits++)
	{
		int		   *now = pg_malloc0(width * sizeof(int));

		reached[edits] = now;
		now += MAX_EDITS + 1;
		for (int k = -edits; k <= edits; k += 2)
		{
			const int  *before = edits > 0 ? reached[edits - 1] + MAX_EDITS + 1 : NULL;
			int			x = 0;

			if (before != NULL)
				x = comes_down(before, k, edits) ? before[k + 1] : before[k - 1] + 1;
			while (x < d->a_len && x - k < d->b_len && x >= 0 && x - k >= 0 && same_lines(d, x, x - k))
				x++;
			now[k] = x;
			if (x >= d->a_len && k == d->a_len - d->b_len)
				return edits;
		}
	}
	return -1;
}

/* Follows the way back, from the last change to the first. */
static void
collect_changes(Diff *d, int **reached, int edits)
{
	int			x = d->a_len;
	int			y = d->b_len;

	for (; edits > 0; edits--)
	{
		const int  *before = reached[edits - 1] + MAX_EDITS + 1;
		int			k = x - y;
		bool		down = comes_down(before, k, edits);
		int			from_x = down ? before[k + 1] : before[k - 1];
		int			from_y = from_x - (down ? k + 1 : k - 1);

		/* the lines after the edit are the same */
		if (down)
			add_change(d, from_x, from_x, from_y, from_y + 1);
		else
			add_change(d, from_x, from_x + 1, from_y, from_y);
		x = from_x;
		y = from_y;
	}
}

static void
find_changes(Diff *d)
{
	int		   *reached[MAX_EDITS + 1] = {NULL};
	int			edits;

	trim_ends(d);
	if (d->a_len == 0 && d->b_len == 0)
		return;
	edits = find_way(d, reached);
	if (edits >= 0)
		collect_changes(d, reached, edits);
	else
		add_change(d, 0, d->a_len, 0, d->b_len);
	for (int i = 0; i <= MAX_EDITS; i++)
		pg_free(reached[i]);
}

/* On a terminal, prints escapes for what it would execute. */
static void
print_line(char sign, RcaStr line)
{
	bool		has_newline = line.len > 0 && line.data[line.len - 1] == '\n';

	putchar(sign);
	if (isatty(STDOUT_FILENO))
		print_escaped(line.data, line.len - has_newline);
	else
		fwrite(line.data, 1, line.len - has_newline, stdout);
	putchar('\n');
	if (!has_newline)
		printf("\\ No newline at end of file\n");
}

static void
print_lines(char sign, const Lines *lines, int start, int end)
{
	for (int i = start; i < end; i++)
		print_line(sign, lines->items[i]);
}

/*
 * Prints "12,3" of a hunk: its first line, counted from 1, and its number of
 * lines.
 */
static void
print_range(char sign, int start, int end)
{
	printf("%c%d", sign, end > start ? start + 1 : start);
	if (end - start != 1)
		printf(",%d", end - start);
}

/* Prints changes that are near each other, with the lines around them. */
static void
print_hunk(const Diff *d, int from, int to)
{
	const Change *items = d->changes.items;
	int			before = Min(CONTEXT_LINES, items[from].old_start);
	int			after = Min(CONTEXT_LINES, d->a.count - items[to].old_end);
	int			line = items[from].old_start - before;

	printf("@@ ");
	print_range('-', line, items[to].old_end + after);
	putchar(' ');
	print_range('+', items[from].new_start - before, items[to].new_end + after);
	printf(" @@\n");
	for (int i = from; i >= to; i--)
	{
		print_lines(' ', &d->a, line, items[i].old_start);
		print_lines('-', &d->a, items[i].old_start, items[i].old_end);
		print_lines('+', &d->b, items[i].new_start, items[i].new_end);
		line = items[i].old_end;
	}
	print_lines(' ', &d->a, line, line + after);
}

static void
print_header(const char *signs, const char *side, const char *path)
{
	printf("%s %s/", signs, side);
	print_escaped(path, (int) strlen(path));
	putchar('\n');
}

void
print_diff(const char *path, RcaStr old_text, RcaStr new_text)
{
	Diff		d = {{0}};
	const Change *items;

	split_lines(&d.a, old_text);
	split_lines(&d.b, new_text);
	find_changes(&d);
	items = d.changes.items;
	if (d.changes.count > 0)
	{
		print_header("---", "a", path);
		print_header("+++", "b", path);
	}
	/* the list begins with the last change */
	for (int from = d.changes.count - 1, to; from >= 0; from = to - 1)
	{
		to = from;
		while (to > 0 && items[to - 1].old_start - items[to].old_end <= 2 * CONTEXT_LINES)
			to--;
		print_hunk(&d, from, to);
	}
	pg_free(d.changes.items);
	pg_free(d.a.items);
	pg_free(d.b.items);
}
