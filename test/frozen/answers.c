/*
 * test/frozen/answers.c
 *
 * Kinds have names of their own here: what SQL calls them is not stored.
 */
#include "answers.h"

#include <stdlib.h>
#include <string.h>

#include "base/calendar.h"
#include "store/outline.h"

/* Memory is that of the C library and not released: the programs soon end. */
extern const char *__asan_default_options(void);

const char *
__asan_default_options(void)
{
	return "detect_leaks=0";
}

static const char *const parts[] = {
	[RCA_PART_OTHER] = "other",
	[RCA_PART_SUMMARY] = "summary",
	[RCA_PART_TIMELINE] = "timeline",
	[RCA_PART_ROOT_CAUSE] = "root cause",
	[RCA_PART_IMPACT] = "impact",
	[RCA_PART_AFFECTED_SERVICES] = "affected services",
	[RCA_PART_CUSTOMER_IMPACT] = "customer impact",
	[RCA_PART_RESOLUTION] = "resolution",
	[RCA_PART_LESSONS] = "lessons",
	[RCA_PART_WENT_WELL] = "went well",
	[RCA_PART_COULD_IMPROVE] = "could improve",
	[RCA_PART_GOT_LUCKY] = "got lucky",
	[RCA_PART_ACTION_ITEMS] = "action items",
	[RCA_PART_RELATED] = "related",
	[RCA_PART_DETECTION] = "detection",
	[RCA_PART_TRIGGER] = "trigger",
	[RCA_PART_BACKGROUND] = "background",
	[RCA_PART_PREVENTION] = "prevention",
};

static const char *const milestones[] = {
	[RCA_MILESTONE_NONE] = "none",
	[RCA_MILESTONE_STARTED] = "started",
	[RCA_MILESTONE_DETECTED] = "detected",
	[RCA_MILESTONE_PAGED] = "paged",
	[RCA_MILESTONE_ACKNOWLEDGED] = "acknowledged",
	[RCA_MILESTONE_INVESTIGATING] = "investigating",
	[RCA_MILESTONE_IDENTIFIED] = "identified",
	[RCA_MILESTONE_MITIGATED] = "mitigated",
	[RCA_MILESTONE_RECOVERED] = "recovered",
	[RCA_MILESTONE_RESOLVED] = "resolved",
	[RCA_MILESTONE_CLOSED] = "closed",
};

static const char *const link_kinds[] = {
	[RCA_LINK_WIKILINK] = "wikilink",
	[RCA_LINK_EMBED] = "embed",
	[RCA_LINK_LINK] = "link",
	[RCA_LINK_IMAGE] = "image",
	[RCA_LINK_AUTOLINK] = "autolink",
};

static const char *const node_kinds[] = {
	[RCA_NODE_NULL] = "null",
	[RCA_NODE_FALSE] = "false",
	[RCA_NODE_TRUE] = "true",
	[RCA_NODE_NUMBER] = "number",
	[RCA_NODE_STRING] = "string",
	[RCA_NODE_SEQUENCE] = "sequence",
	[RCA_NODE_MAPPING] = "mapping",
};

/* A string in quotes, with escapes for what would not be seen. */
static void
answer_str(RcaStr s)
{
	if (s.data == NULL)
	{
		printf("null");
		return;
	}
	putchar('"');
	for (int i = 0; i < s.len; i++)
	{
		unsigned char c = (unsigned char) s.data[i];

		if (c == '"' || c == '\\')
			printf("\\%c", c);
		else if (c < ' ' || c == 0x7F)
			printf("\\x%02X", c);
		else
			putchar(c);
	}
	putchar('"');
}

static void
answer_field(const char *name, RcaStr s)
{
	printf("%s: ", name);
	answer_str(s);
	putchar('\n');
}

static void
answer_list(const char *name, const RcaStrList *list)
{
	printf("%s: ", name);
	if (list->items == NULL)
	{
		printf("null\n");
		return;
	}
	putchar('[');
	for (int i = 0; i < list->count; i++)
	{
		printf(i > 0 ? ", " : "");
		answer_str(list->items[i]);
	}
	printf("]\n");
}

static const char *
date_or_null(RcaDate date)
{
	return date == RCA_NO_DATE ? "null" : rca_date_string(date);
}

static void
answer_instant(RcaInstant at)
{
	int64		usecs;

	if (at == RCA_NO_INSTANT)
	{
		printf("null");
		return;
	}
	usecs = at % RCA_USECS_PER_DAY;
	if (usecs < 0)
		usecs += RCA_USECS_PER_DAY;
	printf("%s %02d:%02d:%02d.%06d", rca_date_string(rca_instant_date(at)),
		   (int) (usecs / RCA_USECS_PER_HOUR),
		   (int) (usecs / RCA_USECS_PER_MIN % 60),
		   (int) (usecs / RCA_USECS_PER_SEC % 60),
		   (int) (usecs % RCA_USECS_PER_SEC));
}

static void
answer_extra(const RcaPair *extra, int nextra)
{
	for (int i = 0; i < nextra; i++)
	{
		printf("\textra: ");
		answer_str(extra[i].name);
		printf(" = ");
		answer_str(extra[i].value);
		putchar('\n');
	}
}

void
answer_metadata(const RcaMetadata *m)
{
	answer_field("title", m->title);
	printf("date: %s\n", date_or_null(m->date));
	answer_field("severity", m->severity);
	printf("severity rank: %d\n", m->severity_rank);
	answer_field("status", m->status);
	if (m->duration == RCA_NO_DURATION)
		printf("duration: null\n");
	else
		printf("duration: %lld s\n", (long long) (m->duration / RCA_USECS_PER_SEC));
	answer_field("prepared by", m->prepared_by);
	printf("prepared on: %s\n", date_or_null(m->prepared_on));
	answer_list("services", &m->services);
	answer_list("tags", &m->tags);
	answer_list("authors", &m->authors);
}

void
answer_heading(const char *kind)
{
	printf("%s:\n", kind);
}

void
answer_entry(const RcaTimelineEntry *entry)
{
	printf("  line %d: ", entry->line);
	answer_instant(entry->at);
	printf(", milestone %s%s\n", milestones[entry->milestone],
		   entry->approximate ? ", approximate" : "");
	if (entry->until != RCA_NO_INSTANT)
	{
		printf("\tuntil: ");
		answer_instant(entry->until);
		putchar('\n');
	}
	answer_field("\ttime", entry->raw_time);
	answer_field("\tzone", entry->zone);
	answer_field("\tevent", entry->event);
	answer_extra(entry->extra, entry->nextra);
}

void
answer_action_item(const RcaActionItem *item)
{
	printf("  line %d: %s, due %s\n", item->line, item->is_open ? "open" : "closed",
		   date_or_null(item->due_date));
	answer_field("\tpriority", item->priority);
	answer_field("\taction", item->action);
	answer_field("\towner", item->owner);
	answer_field("\tstatus", item->status);
	answer_field("\tticket", item->ticket);
	answer_extra(item->extra, item->nextra);
}

void
answer_point(const RcaPoint *point)
{
	printf("  line %d: %s, ", point->line, parts[point->part]);
	answer_str(point->text);
	putchar('\n');
}

void
answer_link(const RcaLink *link)
{
	printf("  line %d, column %d: %s%s, target ", link->line, link->col,
		   link_kinds[link->kind], link->related ? ", related" : "");
	answer_str(link->target);
	printf(", anchor ");
	answer_str(link->anchor);
	printf(", label ");
	answer_str(link->label);
	putchar('\n');
}

/* Where content stands in the text, and its length; it is not copied. */
static void
answer_content(const char *what, RcaStr content, RcaStr text)
{
	if (content.len == 0)
		printf(", %s nothing", what);
	else
		printf(", %s %d+%d", what, (int) (content.data - text.data), content.len);
}

void
answer_outline(const RcaOutline *outline, RcaStr text)
{
	printf("outline: body from line %d, opening paragraph %d to %d, sections up to line %d\n",
		   outline->first_line, outline->opening_line, outline->opening_end_line,
		   outline->last_line);
	for (int i = 0; i < outline->nsections; i++)
	{
		const RcaSection *s = &outline->sections[i];

		printf("  lines %d to %d: level %d, %s, ", s->line, s->end_line, s->level,
			   parts[s->part]);
		answer_str(s->heading);
		printf(", content from line %d", s->content_line);
		answer_content("own", rca_outline_content(outline, text, i, RCA_SUBSECTIONS_LEFT_OUT), text);
		answer_content("whole", rca_outline_content(outline, text, i, RCA_SUBSECTIONS_INCLUDED), text);
		putchar('\n');
	}
}

static void
answer_node(const RcaNode *node, int depth)
{
	if (node->kind < RCA_NODE_SEQUENCE)
	{
		printf("%s ", node_kinds[node->kind]);
		answer_str(node->text);
		putchar('\n');
		return;
	}
	printf("%s\n", node_kinds[node->kind]);
	for (int i = 0; i < node->nitems; i++)
	{
		printf("%*s", 2 * depth + 2, "");
		if (node->kind == RCA_NODE_MAPPING)
		{
			answer_str(node->items[i++]->text);
			printf(": ");
		}
		else
			printf("- ");
		answer_node(node->items[i], depth + 1);
	}
}

void
answer_front_matter(const RcaNode *root)
{
	printf("front matter: ");
	if (root == NULL)
		printf("none\n");
	else
		answer_node(root, 0);
}

RcaStr
read_whole_file(const char *path)
{
	FILE	   *file = fopen(path, "rb");
	long		size;
	char	   *data;

	if (file == NULL || fseek(file, 0, SEEK_END) != 0 || (size = ftell(file)) < 0)
	{
		perror(path);
		exit(2);
	}
	rewind(file);
	data = malloc(Max(size, 1));
	if (data == NULL || fread(data, 1, size, file) != (size_t) size)
	{
		perror(path);
		exit(2);
	}
	fclose(file);
	return rca_str(data, (int) size);
}
