/*
 * src/edit/rename_service.c
 */
#include "base/base.h"

#include "base/array.h"
#include "base/host.h"
#include "base/text.h"
#include "edit/finish.h"
#include "edit/inline_edit.h"
#include "edit/quoting.h"
#include "edit/rename_service.h"
#include "edit/verify.h"

typedef struct Renamer
{
	RcaEdit    *edit;
	RcaStr		old;
	RcaStr		new;
	RcaStr	   *longer;			/* other services whose names contain the name */
	int			nlonger;
	int		   *places;			/* offsets of the old name in the source */
	int			nplaces;
	int			capacity;
} Renamer;

/*
 * Names
 */

/*
 * Is c part of the name beside it?  next is the character on the other side of
 * c.
 */
static bool
goes_on(char c, char next)
{
	return rca_is_word(c) || c == '_' || c == '/' || c == '@' ||
		((c == '-' || c == '.') && rca_is_word(next));
}

/* Is there the whole name at pos in s? */
static bool
is_name_at(RcaStr s, int pos, RcaStr name)
{
	int			end = pos + name.len;

	if (end > s.len || memcmp(s.data + pos, name.data, name.len) != 0)
		return false;
	return !(pos > 0 && goes_on(s.data[pos - 1], pos > 1 ? s.data[pos - 2] : ' ')) &&
		!(end < s.len && goes_on(s.data[end], end + 1 < s.len ? s.data[end + 1] : ' '));
}

/* The offset of the name in s from pos on, or -1. */
static int
find_name(RcaStr s, int pos, RcaStr name)
{
	while (pos + name.len <= s.len)
	{
		const char *p = memchr(s.data + pos, name.data[0], s.len - pos);

		if (p == NULL)
			return -1;
		pos = (int) (p - s.data);
		if (is_name_at(s, pos, name))
			return pos;
		pos++;
	}
	return -1;
}

/* Is the old name at pos in s part of the name of another service? */
static bool
is_in_longer_name(const Renamer *r, RcaStr s, int pos)
{
	rca_host_check_interrupts();
	for (int i = 0; i < r->nlonger; i++)
	{
		RcaStr		other = r->longer[i];

		for (int at = find_name(other, 0, r->old); at >= 0; at = find_name(other, at + 1, r->old))
		{
			if (at <= pos && is_name_at(s, pos - at, other))
				return true;
		}
	}
	return false;
}

/*
 * The offset of the old name in s from pos on where it means the service, or
 * -1.
 */
static int
find_service(const Renamer *r, RcaStr s, int pos)
{
	while ((pos = find_name(s, pos, r->old)) >= 0 && is_in_longer_name(r, s, pos))
		pos++;
	return pos;
}

static void
take_longer_names(Renamer *r)
{
	const RcaStrList *services = &r->edit->report->metadata.services;

	r->longer = palloc(Max(services->count, 1) * sizeof(RcaStr));
	for (int i = 0; i < services->count; i++)
	{
		if (services->items[i].len > r->old.len && find_name(services->items[i], 0, r->old) >= 0)
			r->longer[r->nlonger++] = services->items[i];
	}
}

/* A text with the new name. */
static RcaStr
rename_text(const Renamer *r, RcaStr s)
{
	StringInfoData out;
	int			done = 0;
	int			pos;

	if (s.data == NULL || find_service(r, s, 0) < 0)
		return s;
	initStringInfo(&out);
	while ((pos = find_service(r, s, done)) >= 0)
	{
		appendBinaryStringInfo(&out, s.data + done, pos - done);
		appendBinaryStringInfo(&out, r->new.data, r->new.len);
		done = pos + r->old.len;
	}
	appendBinaryStringInfo(&out, s.data + done, s.len - done);
	return rca_str(out.data, out.len);
}

/*
 * Places
 */

/* Records the occurrences of the name in a slice of the source. */
static void
take(Renamer *r, RcaStr slice)
{
	RcaStr		source = r->edit->report->source;
	int			pos = (int) (slice.data - source.data);
	RcaStr		upto = {source.data, pos + slice.len};

	if (!rca_edit_has(r->edit, slice))
		return;
	/* search the whole source, so that the text around the slice is seen */
	while ((pos = find_service(r, source, pos)) >= 0 && pos + r->old.len <= upto.len)
	{
		RCA_MAKE_ROOM(r->places, r->nplaces, r->capacity);
		r->places[r->nplaces++] = pos;
		pos += r->old.len;
	}
}

static void
take_lines(Renamer *r, int first, int last)
{
	RcaStr		end = rca_edit_line(r->edit, last);

	take(r, rca_slice(rca_edit_line(r->edit, first).data, end.data + end.len));
}

static void
take_metadata(Renamer *r)
{
	const RcaReport *report = r->edit->report;
	const RcaNode *value = report->values[RCA_KEY_SERVICES];

	if (report->sources[RCA_KEY_SERVICES].data != NULL)
		take(r, report->sources[RCA_KEY_SERVICES]);
	else if (value != NULL && value->line > 1)
		take(r, rca_slice(rca_edit_place(r->edit, value->line, value->col),
						  rca_edit_line(r->edit, Max(value->end_line, value->line) + 1).data));
}

/* Records cells that have only the name. */
static void
take_cells(Renamer *r, const RcaTable *table)
{
	for (int i = 0; i < table->nrows; i++)
	{
		for (int j = 0; j < table->ncolumns; j++)
		{
			RcaStr		cell = table->rows[i].cells[j];

			if (rca_edit_has(r->edit, cell) && cell.len >= r->old.len &&
				rca_equal(rca_cell_text(&r->edit->report->body, cell), r->old))
				take(r, cell);
		}
	}
}

/*
 * Records wikilinks to a page of the name: [[name]], [[name|label]],
 * [[name#heading]].
 */
static void
take_wikilinks(Renamer *r)
{
	RcaStr		source = r->edit->report->source;
	const RcaReport *report = r->edit->report;

	for (int i = 0; i < report->nlinks; i++)
	{
		const RcaLink *link = &report->links[i];
		const char *place;
		RcaStr		rest;

		if ((link->kind != RCA_LINK_WIKILINK && link->kind != RCA_LINK_EMBED) ||
			!rca_equal(link->target, r->old))
			continue;
		/* finding a column takes time linear in the length of the line */
		rca_host_check_interrupts();
		place = rca_edit_place(r->edit, link->line, link->col);
		rest = rca_slice(place, source.data + source.len);
		while (rest.len > 0 && (rest.data[0] == '[' || rest.data[0] == '!'))
			rest = rca_skip(rest, 1);
		rest = rca_trim_ascii(rest);
		if (rest.len > r->old.len && is_name_at(rest, 0, r->old))
			take(r, rca_str(rest.data, r->old.len));
	}
}

/* Records the labels of impacts: "name: 40 % of requests failed". */
static void
take_impacts(Renamer *r)
{
	const RcaReport *report = r->edit->report;

	for (int i = 0; i < report->npoints; i++)
	{
		const RcaPoint *point = &report->points[i];
		RcaStr		line;
		int			pos;

		if (point->part != RCA_PART_IMPACT || !is_name_at(point->text, 0, r->old) ||
			point->text.len <= r->old.len || point->text.data[r->old.len] != ':')
			continue;
		line = rca_edit_line(r->edit, point->line);
		pos = find_name(line, 0, r->old);
		if (pos >= 0)
			take(r, rca_str(line.data + pos, r->old.len));
	}
}

static int
compare_places(const void *a, const void *b)
{
	return *(const int *) a - *(const int *) b;
}

/* Replaces the name once at each place. */
static void
replace_places(Renamer *r)
{
	RcaStr		source = r->edit->report->source;
	int			body = r->edit->report->front_matter.length;
	RcaStr		markdown = rca_quote_inline(&r->edit->report->body, r->new);
	int			last = -1;

	qsort(r->places, r->nplaces, sizeof(int), compare_places);
	for (int i = 0; i < r->nplaces; i++)
	{
		RcaStr		where = {source.data + r->places[i], r->old.len};
		int			line = rca_edit_line_of(r->edit, where.data);
		RcaStr		new = r->new;

		if (r->places[i] == last)
			continue;
		last = r->places[i];
		if (last >= body)
			new = rca_edit_in_table(r->edit, line) ? rca_quote_cell(markdown) : markdown;
		rca_edit_replace(r->edit, where, new);
	}
}

/*
 * What is read then
 */

static bool
is_renamed(const Renamer *r, RcaStr before, RcaStr after)
{
	return rca_same_str(before, after) || rca_equal(rename_text(r, before), after);
}

static bool
are_renamed_pairs(const Renamer *r, const RcaPair *a, int na, const RcaPair *b, int nb)
{
	for (int i = 0; i < na && na == nb; i++)
	{
		if (!rca_same_str(a[i].name, b[i].name) || !is_renamed(r, a[i].value, b[i].value))
			return false;
	}
	return na == nb;
}

static bool
check_rows(const Renamer *r, const RcaReport *a, const RcaReport *b)
{
	bool		same = a->npoints == b->npoints && a->nlinks == b->nlinks &&
		a->ntimeline == b->ntimeline && a->naction_items == b->naction_items;

	for (int i = 0; i < a->npoints && same; i++)
		same = is_renamed(r, a->points[i].text, b->points[i].text);
	for (int i = 0; i < a->nlinks && same; i++)
		same = is_renamed(r, a->links[i].target, b->links[i].target) &&
			is_renamed(r, a->links[i].label, b->links[i].label);
	for (int i = 0; i < a->ntimeline && same; i++)
	{
		const RcaTimelineEntry *x = &a->timeline[i];
		const RcaTimelineEntry *y = &b->timeline[i];

		same = x->at == y->at && x->milestone == y->milestone &&
			is_renamed(r, x->event, y->event) &&
			are_renamed_pairs(r, x->extra, x->nextra, y->extra, y->nextra);
	}
	for (int i = 0; i < a->naction_items && same; i++)
	{
		const RcaActionItem *x = &a->action_items[i];
		const RcaActionItem *y = &b->action_items[i];

		same = x->state == y->state && x->due_date == y->due_date &&
			is_renamed(r, x->action, y->action) && is_renamed(r, x->owner, y->owner) &&
			is_renamed(r, x->status, y->status) && is_renamed(r, x->ticket, y->ticket) &&
			are_renamed_pairs(r, x->extra, x->nextra, y->extra, y->nextra);
	}
	return same;
}

static bool
check_services(const Renamer *r, const RcaReport *a, const RcaReport *b)
{
	const RcaStrList *before = &a->metadata.services;
	const RcaStrList *after = &b->metadata.services;

	for (int i = 0; i < before->count && before->count == after->count; i++)
	{
		if (!is_renamed(r, before->items[i], after->items[i]) ||
			rca_equal(after->items[i], r->old))
			return false;
	}
	return before->count == after->count;
}

const RcaReport *
rca_rename_in_report(RcaEdit *edit, RcaStr old, RcaStr new, RcaStr *result,
					 RcaError *err)
{
	Renamer		r = {edit, rca_trim(old), rca_trim(new)};
	const RcaReport *report;
	const RcaReport *after;

	report = r.edit->report;
	if (r.old.len > 0 && r.new.len > 0 && !rca_equal(r.old, r.new))
	{
		take_longer_names(&r);
		take_metadata(&r);
		for (int i = 0; i < report->body.nblocks; i++)
		{
			const RcaBlock *block = &report->body.blocks[i];

			if (report->parts[i] == RCA_PART_AFFECTED_SERVICES &&
				block->kind != RCA_BLOCK_HEADING && block->kind != RCA_BLOCK_CODE)
				take_lines(&r, block->line, block->end_line);
			else if (block->kind == RCA_BLOCK_TABLE)
				take_cells(&r, block->table);
		}
		take_impacts(&r);
		take_wikilinks(&r);
		replace_places(&r);
	}
	rca_edit_allow(r.edit, RCA_FACT_SERVICES | RCA_FACT_POINTS | RCA_FACT_LINKS |
				   RCA_FACT_TIMELINE | RCA_FACT_ACTION_ITEMS);
	if (report->values[RCA_KEY_SERVICES] != NULL)
		rca_edit_allow_key(r.edit, report->keys[RCA_KEY_SERVICES]->text);
	after = rca_edit_finish(r.edit, result, err);
	if (after == NULL || (check_services(&r, report, after) && check_rows(&r, report, after)))
		return after;
	(void) rca_edit_refuse(r.edit, err, rca_edit_line_of(r.edit, report->source.data +
														 (r.nplaces > 0 ? r.places[0] : 0)),
						   "The new name would be read differently.",
						   "Change the text by hand, or choose another name.");
	return NULL;
}
