/*
 * src/render/timeline_svg.c
 *
 * A timeline as a drawing to scale.  Time runs downwards along an axis.  Every
 * entry has a dot at its time, and its text as near to the dot as the texts
 * above allow.
 */
#include "base/base.h"

#include "base/calendar.h"
#include "base/text.h"
#include "render/escape.h"
#include "render/timeline_svg.h"
#include "words/vocabulary.h"

/* lengths in the units of the drawing */
#define WIDTH			760
#define TOP				20
#define MIN_TIME_WIDTH	40
#define TIME_GAP		14		/* between a time and the axis */
#define TEXT_GAP		36		/* between the axis and a text */
#define LINE_HEIGHT		22
#define MIN_HEIGHT		280
#define BASELINE		4		/* of a text below the middle of its line */
#define LETTER_WIDTH	7		/* of most letters */
#define DIGIT_WIDTH		8

/* longer texts are cut; the tooltip has the whole text */
#define MAX_TIME_BYTES	24

/* a drawing of more entries than this is folded */
#define MAX_UNFOLDED	60

typedef struct Dot
{
	const RcaTimelineEntry *entry;
	double		y;
	double		text_y;
} Dot;

typedef struct Drawing
{
	Dot		   *dots;
	int			ndots;
	RcaInstant	first;
	RcaInstant	last;
	double		height;			/* of the axis */
	int			axis_x;
	int			text_x;
} Drawing;

/* The meaning of the colors of the dots.  page.c has the colors. */
typedef struct Key
{
	const char *class;
	const char *label;
	uint32		milestones;		/* bits of them */
} Key;

#define BIT(milestone)	(UINT32_C(1) << (milestone))

StaticAssertDecl(RCA_MILESTONE_COUNT <= 32, "milestones are bits of a uint32");

static const Key keys[] = {
	{"started", "started, detected", BIT(RCA_MILESTONE_STARTED) | BIT(RCA_MILESTONE_DETECTED)},
	{"identified", "identified", BIT(RCA_MILESTONE_IDENTIFIED)},
	{"mitigated", "mitigated", BIT(RCA_MILESTONE_MITIGATED)},
	{"resolved", "recovered, resolved, closed",
	BIT(RCA_MILESTONE_RECOVERED) | BIT(RCA_MILESTONE_RESOLVED) | BIT(RCA_MILESTONE_CLOSED)},
};

static int
compare_dots(const void *a, const void *b)
{
	const RcaTimelineEntry *x = ((const Dot *) a)->entry;
	const RcaTimelineEntry *y = ((const Dot *) b)->entry;

	if (x->at != y->at)
		return x->at < y->at ? -1 : 1;
	return (x > y) - (x < y);
}

static RcaInstant
end_of(const RcaTimelineEntry *entry)
{
	return entry->until != RCA_NO_INSTANT ? entry->until : entry->at;
}

static double
y_of(const Drawing *drawing, RcaInstant at)
{
	return TOP + drawing->height * (double) (at - drawing->first) /
		(double) (drawing->last - drawing->first);
}

/*
 * Makes a dot for every entry that has an instant.  False if all instants are
 * equal.
 */
static bool
collect_dots(Drawing *drawing, const RcaReport *report)
{
	drawing->dots = palloc(Max(report->ntimeline, 1) * sizeof(Dot));
	drawing->ndots = 0;
	drawing->last = RCA_NO_INSTANT;
	for (int i = 0; i < report->ntimeline; i++)
	{
		const RcaTimelineEntry *entry = &report->timeline[i];

		if (entry->at == RCA_NO_INSTANT)
			continue;
		drawing->dots[drawing->ndots++].entry = entry;
		drawing->last = Max(drawing->last, end_of(entry));
	}
	if (drawing->ndots == 0)
		return false;
	qsort(drawing->dots, drawing->ndots, sizeof(Dot), compare_dots);
	drawing->first = drawing->dots[0].entry->at;
	return drawing->last != drawing->first;
}

/* Places the texts without overlap: a text may be below its dot. */
static void
place_dots(Drawing *drawing)
{
	Dot		   *dots = drawing->dots;
	int			longest = 0;

	for (int i = 0; i < drawing->ndots; i++)
		longest = Max(longest, rca_clip(dots[i].entry->raw_time, MAX_TIME_BYTES));
	drawing->axis_x = Max(longest * DIGIT_WIDTH, MIN_TIME_WIDTH) + TIME_GAP;
	drawing->text_x = drawing->axis_x + TEXT_GAP;
	drawing->height = Max(MIN_HEIGHT, drawing->ndots * LINE_HEIGHT);
	for (int i = 0; i < drawing->ndots; i++)
	{
		dots[i].y = y_of(drawing, dots[i].entry->at);
		dots[i].text_y = dots[i].y;
		if (i > 0)
			dots[i].text_y = Max(dots[i].y, dots[i - 1].text_y + LINE_HEIGHT);
	}
}

static void
append_clipped(StringInfo out, RcaStr text, int max)
{
	int			shown = rca_clip(text, max);

	rca_escape_html(out, rca_str(text.data, shown));
	if (shown < text.len)
		appendStringInfoString(out, "\xe2\x80\xa6");
}

static void
append_dot(StringInfo out, const Drawing *drawing, const Dot *dot)
{
	const RcaTimelineEntry *entry = dot->entry;
	double		until_y = y_of(drawing, end_of(entry));
	RcaStr		milestone = rca_milestone_name(entry->milestone);

	appendStringInfo(out, "<g class=\"entry%s%.*s\">\n",
					 milestone.data ? " " : "", milestone.len,
					 milestone.data ? milestone.data : "");
	appendStringInfoString(out, "<title>");
	rca_escape_html(out, entry->raw_time);
	appendStringInfoString(out, " ");
	rca_escape_html(out, entry->event);
	appendStringInfoString(out, "</title>\n");
	if (until_y > dot->y)
		appendStringInfo(out, "<line class=\"range\" x1=\"%d\" y1=\"%.1f\" x2=\"%d\" y2=\"%.1f\"/>\n",
						 drawing->axis_x, dot->y, drawing->axis_x, until_y);
	appendStringInfo(out, "<path class=\"leader\" d=\"M%d %.1f L%d %.1f\"/>\n",
					 drawing->axis_x, dot->y, drawing->text_x - 6, dot->text_y);
	appendStringInfo(out, "<circle cx=\"%d\" cy=\"%.1f\" r=\"5\"/>\n", drawing->axis_x, dot->y);
	appendStringInfo(out, "<text class=\"time\" x=\"%d\" y=\"%.1f\">",
					 drawing->axis_x - TIME_GAP, dot->text_y + BASELINE);
	append_clipped(out, entry->raw_time, MAX_TIME_BYTES);
	appendStringInfo(out, "</text>\n<text x=\"%d\" y=\"%.1f\">",
					 drawing->text_x, dot->text_y + BASELINE);
	append_clipped(out, entry->event, (WIDTH - drawing->text_x) / LETTER_WIDTH);
	appendStringInfoString(out, "</text>\n</g>\n");
}

/* The milestones that have a dot, as bits. */
static uint32
milestones_drawn(const Drawing *drawing)
{
	uint32		drawn = 0;

	for (int i = 0; i < drawing->ndots; i++)
		drawn |= BIT(drawing->dots[i].entry->milestone);
	return drawn;
}

static void
append_caption(StringInfo out, const Drawing *drawing, const RcaReport *report)
{
	int64		minutes = (drawing->last - drawing->first + RCA_USECS_PER_MIN / 2) /
		RCA_USECS_PER_MIN;
	uint32		drawn = milestones_drawn(drawing);

	appendStringInfo(out, "<figcaption>Timeline to scale, " INT64_FORMAT " h %d min from first to last.",
					 minutes / 60, (int) (minutes % 60));
	if (drawing->ndots < report->ntimeline)
		appendStringInfo(out, " %d of %d entries have no time that can be read.",
						 report->ntimeline - drawing->ndots, report->ntimeline);
	for (int i = 0; i < (int) lengthof(keys); i++)
	{
		if (keys[i].milestones & drawn)
			appendStringInfo(out, " <span class=\"key %s\">\xe2\x97\x8f <i>%s</i></span>",
							 keys[i].class, keys[i].label);
	}
	appendStringInfoString(out, "</figcaption>\n");
}

void
rca_timeline_svg(StringInfo out, const RcaReport *report)
{
	Drawing		drawing;
	double		bottom;

	if (!collect_dots(&drawing, report))
		return;
	place_dots(&drawing);

	if (drawing.ndots > MAX_UNFOLDED)
		appendStringInfo(out, "<details>\n<summary>Timeline to scale, %d entries</summary>\n",
						 drawing.ndots);
	bottom = Max(TOP + drawing.height, drawing.dots[drawing.ndots - 1].text_y);
	appendStringInfo(out, "<figure class=\"timeline\">\n"
					 "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %.0f\" role=\"img\">\n",
					 WIDTH, bottom + TOP);
	appendStringInfo(out, "<line class=\"axis\" x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%.1f\"/>\n",
					 drawing.axis_x, TOP, drawing.axis_x, TOP + drawing.height);
	for (int i = 0; i < drawing.ndots; i++)
		append_dot(out, &drawing, &drawing.dots[i]);
	appendStringInfoString(out, "</svg>\n");
	append_caption(out, &drawing, report);
	appendStringInfoString(out, "</figure>\n");
	if (drawing.ndots > MAX_UNFOLDED)
		appendStringInfoString(out, "</details>\n");
}
