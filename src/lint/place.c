/*
 * src/lint/place.c
 */
#include "base/base.h"

#include "base/host.h"
#include "base/text.h"
#include "lint/place.h"

/*
 * The characters of a line longer than this are counted once, and the counts
 * stored for every STEP bytes.
 */
#define STEP		256

static void
count_line(RcaPlaces *places, RcaStr text)
{
	int			nsteps = text.len / STEP + 1;
	int			count = 0;

	if (places->capacity < nsteps)
	{
		places->capacity = nsteps;
		places->chars = places->chars == NULL ? palloc(nsteps * sizeof(int)) :
			repalloc(places->chars, nsteps * sizeof(int));
	}
	for (int i = 0; i < nsteps; i++)
	{
		RcaStr		step = rca_skip(text, i * STEP);

		rca_host_check_interrupts();
		places->chars[i] = count;
		count += rca_count_chars(rca_str(step.data, Min(step.len, STEP)));
	}
	places->line = text.data;
}

/* The number of characters of a line before one of its bytes. */
static int
chars_before(RcaPlaces *places, RcaStr text, const char *byte)
{
	int			step = (int) (byte - text.data) / STEP;

	if (step == 0)
		return rca_count_chars(rca_slice(text.data, byte));
	if (places->line != text.data)
		count_line(places, text);
	return places->chars[step] +
		rca_count_chars(rca_slice(text.data + step * STEP, byte));
}

RcaPlace
rca_place_in(RcaPlaces *places, RcaStr text, int line, RcaStr part)
{
	const char *limit = text.data + text.len;
	RcaPlace	place;

	place.line = place.end_line = line;
	place.col = 1 + chars_before(places, text, Min(part.data, limit));
	place.end_col = 1 + chars_before(places, text, Min(part.data + part.len, limit));
	return place;
}

/* Finds the section around each section. */
static void
find_outer(RcaPlaces *places)
{
	const RcaReport *report = places->report;

	places->outer = palloc(report->nsections * sizeof(int));
	for (int i = 0; i < report->nsections; i++)
	{
		int			outer = i - 1;

		/* a section that has ended is not around any later one */
		while (outer >= 0 &&
			   report->sections[outer].end_line < report->sections[i].line)
			outer = places->outer[outer];
		places->outer[i] = outer;
	}
}

/* The last section that begins at or before a line, or -1. */
static int
section_before(const RcaReport *report, int line)
{
	int			low = 0;
	int			high = report->nsections;

	while (low < high)
	{
		int			middle = low + (high - low) / 2;

		if (report->sections[middle].line <= line)
			low = middle + 1;
		else
			high = middle;
	}
	return low - 1;
}

const char *
rca_part_at(RcaPlaces *places, int line)
{
	const RcaReport *report = places->report;

	if (line < report->body.first_line)
		return report->front_matter.root ? "front_matter" : NULL;
	if (report->nsections == 0)
		return NULL;
	if (places->outer == NULL)
		find_outer(places);
	for (int i = section_before(report, line); i >= 0; i = places->outer[i])
	{
		const RcaSection *section = &report->sections[i];

		if (line > section->end_line)
			continue;
		if (section->part != RCA_PART_OTHER)
			return rca_part_name(section->part);
		if (section->level == 1)
			return NULL;
	}
	return NULL;
}
