/*
 * src/render/timeline_svg.c
 *
 * A timeline as a drawing to scale: time runs downwards along an axis, every
 * entry has a mark where it belongs, and its text as near to that as the texts
 * above leave room.
 */
#include "base/base.h"

#include "base/calendar.h"
#include "base/text.h"
#include "render/page.h"
#include "words/vocabulary.h"

/* measures in pixels of the drawing's own space */
#define WIDTH			760
#define TOP				20
#define AXIS_X			170
#define TEXT_X			206
#define LINE_HEIGHT		22
#define MIN_HEIGHT		280
#define BASELINE		4		/* of a text below the middle of its line */

/* longer texts are cut; what was cut is in the tooltip */
#define MAX_TIME_BYTES	24
#define MAX_EVENT_BYTES	78

typedef struct Mark
{
	const RcaTimelineEntry *entry;
	double		y;
	double		text_y;
} Mark;

static int
compare_marks(const void *a, const void *b)
{
	const RcaTimelineEntry *x = ((const Mark *) a)->entry;
	const RcaTimelineEntry *y = ((const Mark *) b)->entry;

	if (x->at != y->at)
		return x->at < y->at ? -1 : 1;
	return (x > y) - (x < y);
}

static RcaInstant
end_of(const RcaTimelineEntry *entry)
{
	return entry->until != RCA_NO_INSTANT ? entry->until : entry->at;
}

static void
append_clipped(StringInfo out, RcaStr text, int max)
{
	int			shown = rca_clip(text, max);

	rca_html_text(out, rca_str(text.data, shown));
	if (shown < text.len)
		appendStringInfoString(out, "\xe2\x80\xa6");
}

static void
append_mark(StringInfo out, const Mark *mark, double until_y)
{
	const RcaTimelineEntry *entry = mark->entry;
	RcaStr		milestone = rca_milestone_name(entry->milestone);

	appendStringInfo(out, "<g class=\"entry%s%.*s\">\n", milestone.data ? " " : "", milestone.len,
					 milestone.data ? milestone.data : "");
	appendStringInfoString(out, "<title>");
	rca_html_text(out, entry->raw_time);
	appendStringInfoString(out, " ");
	rca_html_text(out, entry->event);
	appendStringInfoString(out, "</title>\n");
	if (until_y > mark->y)
		appendStringInfo(out, "<line class=\"range\" x1=\"%d\" y1=\"%.1f\" x2=\"%d\" y2=\"%.1f\"/>\n",
						 AXIS_X, mark->y, AXIS_X, until_y);
	appendStringInfo(out, "<path class=\"leader\" d=\"M%d %.1f L%d %.1f\"/>\n",
					 AXIS_X, mark->y, TEXT_X - 6, mark->text_y);
	appendStringInfo(out, "<circle cx=\"%d\" cy=\"%.1f\" r=\"5\"/>\n", AXIS_X, mark->y);
	appendStringInfo(out, "<text class=\"time\" x=\"%d\" y=\"%.1f\">",
					 AXIS_X - 14, mark->text_y + BASELINE);
	append_clipped(out, entry->raw_time, MAX_TIME_BYTES);
	appendStringInfo(out, "</text>\n<text x=\"%d\" y=\"%.1f\">", TEXT_X, mark->text_y + BASELINE);
	append_clipped(out, entry->event, MAX_EVENT_BYTES);
	appendStringInfoString(out, "</text>\n</g>\n");
}

void
rca_timeline_svg(StringInfo out, const RcaReport *report)
{
	Mark	   *marks = palloc(Max(report->ntimeline, 1) * sizeof(Mark));
	int			n = 0;
	RcaInstant	first;
	RcaInstant	last = RCA_NO_INSTANT;
	double		height;
	double		bottom;
	int64		minutes;

	for (int i = 0; i < report->ntimeline; i++)
	{
		if (report->timeline[i].at != RCA_NO_INSTANT)
		{
			marks[n++].entry = &report->timeline[i];
			last = Max(last, end_of(&report->timeline[i]));
		}
	}
	if (n == 0)
		return;
	qsort(marks, n, sizeof(Mark), compare_marks);
	first = marks[0].entry->at;
	if (last == first)
		return;

	height = Max(MIN_HEIGHT, n * LINE_HEIGHT);
	for (int i = 0; i < n; i++)
	{
		marks[i].y = TOP + height * (double) (marks[i].entry->at - first) / (double) (last - first);
		marks[i].text_y = marks[i].y;
		if (i > 0)
			marks[i].text_y = Max(marks[i].y, marks[i - 1].text_y + LINE_HEIGHT);
	}
	bottom = Max(TOP + height, marks[n - 1].text_y);
	minutes = (last - first + RCA_USECS_PER_MIN / 2) / RCA_USECS_PER_MIN;

	appendStringInfo(out, "<figure class=\"timeline\">\n"
					 "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %.0f\" role=\"img\">\n",
					 WIDTH, bottom + TOP);
	appendStringInfo(out, "<line class=\"axis\" x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%.1f\"/>\n",
					 AXIS_X, TOP, AXIS_X, TOP + height);
	for (int i = 0; i < n; i++)
		append_mark(out, &marks[i],
					TOP + height * (double) (end_of(marks[i].entry) - first) / (double) (last - first));
	appendStringInfo(out, "</svg>\n<figcaption>Timeline to scale, " INT64_FORMAT " h %d min from first to last.",
					 minutes / 60, (int) (minutes % 60));
	if (n < report->ntimeline)
		appendStringInfo(out, " %d of %d entries have no time that can be read.",
						 report->ntimeline - n, report->ntimeline);
	appendStringInfoString(out, "</figcaption>\n</figure>\n");
}
