/*
 * src/edit/set_section.c
 */
#include "base/base.h"

#include "base/lead.h"
#include "base/text.h"
#include "edit/finish.h"
#include "edit/key_facts.h"
#include "edit/set_section.h"
#include "report/sections.h"

/* The lines of a section without its heading. */
typedef struct Region
{
	int			section;		/* index, or -1 for the opening paragraph */
	int			first;
	int			last;			/* before first if there are none */
	RcaStr		content;		/* their content, without blank lines around
								 * it */
} Region;

static bool
is_blank_line(const RcaEdit *edit, int line)
{
	return rca_trim_ascii(rca_edit_line(edit, line)).len == 0;
}

/* Sets the content of the lines first to last. */
static void
find_content(const RcaEdit *edit, Region *region)
{
	int			first = region->first;
	int			last = region->last;
	RcaStr		end;

	while (first <= last && is_blank_line(edit, first))
		first++;
	while (last >= first && is_blank_line(edit, last))
		last--;
	region->content = rca_str(rca_edit_line(edit, region->first).data, 0);
	if (first > last)
		return;
	end = rca_trim_ascii(rca_edit_line(edit, last));
	region->content = rca_slice(rca_edit_line(edit, first).data, end.data + end.len);
}

/* The region of a section, before or after the edit. */
static Region
region_of(const RcaEdit *edit, int section, bool subtree)
{
	const RcaReport *report = edit->report;
	const RcaSection *s = &report->sections[section];
	Region		region = {section, s->content_line, s->end_line};

	if (!subtree && section + 1 < report->nsections)
		region.last = Min(region.last, report->sections[section + 1].line - 1);
	find_content(edit, &region);
	if (rca_is_lead(s))
		region.content = rca_skip_lead(region.content);
	return region;
}

/*
 * Do the headings of a section, from the outermost one to its own, end with a
 * path?
 */
static bool
is_at_path(const RcaReport *report, int section, const RcaStrList *path)
{
	int			level = report->sections[section].level + 1;

	for (int i = path->count - 1; i >= 0; i--)
	{
		while (section >= 0 && report->sections[section].level >= level)
			section--;
		if (section < 0 || !rca_equal_nocase(report->sections[section].heading,
											 rca_trim_ascii(path->items[i])))
			return false;
		level = report->sections[section].level;
	}
	return true;
}

static int
find_section(const RcaReport *report, const RcaSectionEdit *wanted)
{
	for (int i = 0; i < report->nsections; i++)
	{
		if (wanted->part != RCA_PART_OTHER ? report->sections[i].part == wanted->part :
			is_at_path(report, i, &wanted->path))
			return i;
	}
	return -1;
}

/*
 * The opening paragraph, which is the summary of a report that has no other.
 */
static Region
opening_of(const RcaEdit *edit)
{
	Region		region = {-1, edit->report->opening_line, edit->report->opening_end_line};

	find_content(edit, &region);
	return region;
}

static bool
find_region(const RcaEdit *edit, const RcaSectionEdit *wanted, Region *region)
{
	int			section = find_section(edit->report, wanted);

	if (section >= 0)
		*region = region_of(edit, section, wanted->subtree);
	else if (wanted->part == RCA_PART_SUMMARY && edit->report->opening_line > 0)
		*region = opening_of(edit);
	else
		return false;
	return true;
}

/* The content with the line ends of the document. */
static RcaStr
prepare_content(const RcaEdit *edit, RcaStr content)
{
	StringInfoData out;
	int			pos = 0;
	RcaStr		line;

	initStringInfo(&out);
	while (rca_next_line(content, &pos, &line))
	{
		if (out.len == 0 && rca_trim_ascii(line).len == 0)
			continue;
		appendBinaryStringInfo(&out, line.data, line.len);
		appendBinaryStringInfo(&out, edit->line_end.data, edit->line_end.len);
	}
	while (out.len > 0 && rca_is_space(out.data[out.len - 1]))
		out.len--;
	return rca_str(out.data, out.len);
}

/*
 * What begins a line: '|' of a table row, the bullet of a list item, '1' for a
 * number, or '\0'.
 */
static char
mark_of(RcaStr line)
{
	RcaStr		text = rca_trim_ascii(line);
	int			n = 0;

	if (text.len == 0)
		return '\0';
	if (text.data[0] == '|')
		return '|';
	if (text.len > 1 && strchr("-*+", text.data[0]) != NULL && rca_is_blank(text.data[1]))
		return text.data[0];
	while (n < text.len && rca_is_digit(text.data[n]))
		n++;
	return n > 0 && n + 1 < text.len && (text.data[n] == '.' || text.data[n] == ')') &&
		rca_is_blank(text.data[n + 1]) ? '1' : '\0';
}

/* Does the content continue a list or table at the end of a region? */
static bool
continues(const RcaEdit *edit, const Region *region, RcaStr content)
{
	const char *end = region->content.data + region->content.len;
	char		mark = mark_of(content);

	if (mark == '\0' || region->content.len == 0)
		return false;
	/* an item may have more lines after its first */
	for (int line = rca_edit_line_of(edit, end - 1);
		 line >= region->first && !is_blank_line(edit, line); line--)
	{
		RcaStr		text = rca_edit_line(edit, line);

		if (mark_of(text) != '\0' && !rca_is_blank(text.data[0]))
			return mark_of(text) == mark;
		if (mark == '|')
			return false;
	}
	return false;
}

/* Writes content between blank lines where there was none. */
static void
write_first(RcaEdit *edit, const Region *region, RcaStr content)
{
	RcaStr		source = edit->report->source;
	RcaStr		end = edit->line_end;
	const char *from = source.data + edit->line_starts[Min(region->first - 1, edit->nlines)];
	const char *to = source.data + edit->line_starts[Min(region->last, edit->nlines)];
	bool		is_last = (to >= source.data + source.len);
	bool		has_end = from > source.data && (from[-1] == '\n' || from[-1] == '\r');
	char	   *text = psprintf("%.*s%.*s%.*s%.*s%.*s",
								has_end ? 0 : end.len, end.data, end.len, end.data,
								content.len, content.data, end.len, end.data,
								is_last ? 0 : end.len, end.data);

	rca_edit_replace(edit, rca_slice(from, Max(from, to)), rca_str(text, (int) strlen(text)));
	if (region->last >= region->first)
		rca_edit_touch(edit, region->first, region->last);
}

static void
write_content(RcaEdit *edit, const Region *region, RcaStr content, bool appends)
{
	RcaStr		end = edit->line_end;
	RcaStr		old = region->content;
	int			first = rca_edit_line_of(edit, old.data);

	if (old.len == 0)
	{
		if (content.len > 0)
			write_first(edit, region, content);
	}
	else if (appends)
	{
		char	   *text = psprintf("%.*s%.*s%.*s", end.len, end.data,
									continues(edit, region, content) ? 0 : end.len, end.data,
									content.len, content.data);

		rca_edit_replace(edit, rca_str(old.data + old.len, 0), rca_str(text, (int) strlen(text)));
	}
	else if (content.len == 0)
		rca_edit_delete_lines(edit, first, region->last);
	/* rca_section returns it without the indent of its first line */
	else if (!rca_equal(rca_trim(old), content))
	{
		rca_edit_replace(edit, old, content);
		rca_edit_touch(edit, first, rca_edit_line_of(edit, old.data + old.len - 1));
	}
}

/*
 * Allows changes in a section: rows of all kinds, and the keys that it states.
 */
static void
allow_region(RcaEdit *edit, const Region *region)
{
	const RcaReport *report = edit->report;

	/* these are points if the part has only lists, so all of it is touched */
	if (region->section >= 0)
		rca_edit_touch(edit, region->first, report->sections[region->section].end_line);
	rca_edit_allow(edit, RCA_FACT_SECTIONS | RCA_FACT_TIMELINE | RCA_FACT_ACTION_ITEMS |
				   RCA_FACT_POINTS | RCA_FACT_LINKS | RCA_FACT_BLOCKS);
	for (RcaKey key = RCA_KEY_OTHER; key < RCA_KEY_COUNT; key++)
	{
		const RcaNode *value = report->values[key];

		if (value != NULL && value->line >= region->first && value->line <= region->last)
			rca_edit_allow(edit, rca_facts_of_key(key));
	}
	/* if there is no key, the text may state it */
	if (report->values[RCA_KEY_DATE] == NULL)
		rca_edit_allow(edit, RCA_FACT_DATE);
}

/* Is the content of the section now what was written? */
static bool
check_content(const RcaEdit *edit, const Region *region, const RcaReport *after,
			  const RcaSectionEdit *wanted, RcaStr content, RcaError *err)
{
	RcaEdit		behind = *edit;
	Region		found;

	behind.report = after;
	rca_edit_find_lines(&behind);
	if (region->section < 0 && (after->opening_line == 0 ||
								rca_section_of_part(after, RCA_PART_SUMMARY) != NULL))
		return rca_edit_refuse(edit, err, region->first,
							   "The content would not be read as the summary.",
							   "Begin it with a paragraph, or give the report a heading \"Summary\".");
	found = region->section < 0 ? opening_of(&behind) :
		region_of(&behind, region->section, wanted->subtree);
	if ((wanted->appends ? found.content.len >= content.len : found.content.len == content.len) &&
		memcmp(found.content.data + found.content.len - content.len, content.data,
			   content.len) == 0)
		return true;
	if (region->section < 0)
		return rca_edit_refuse(edit, err, region->first,
							   "The summary of this report is its opening paragraph, and the content is more than one paragraph.",
							   "Write one paragraph, or give the report a heading \"Summary\".");
	return rca_edit_refuse(edit, err, edit->report->sections[region->section].line,
						   "The content has a heading that ends the section.",
						   "Begin its headings with more number signs (#) than the heading of the section has.");
}

const RcaReport *
rca_edit_section(RcaEdit *edit, const RcaSectionEdit *wanted, RcaStr *result,
				 RcaError *err)
{
	Region		region;
	RcaStr		content;
	const RcaReport *after;

	if (!find_region(edit, wanted, &region))
	{
		(void) rca_edit_refuse(edit, err, 1, "The report has no such section.",
							   "SELECT * FROM rca_sections(doc) lists the sections.");
		return NULL;
	}
	content = prepare_content(edit, wanted->content);
	allow_region(edit, &region);
	if (!wanted->appends || content.len > 0)
		write_content(edit, &region, content, wanted->appends);
	after = rca_edit_finish(edit, result, err);
	return after != NULL && (after == edit->report ||
							 check_content(edit, &region, after, wanted, content, err)) ?
		after : NULL;
}
