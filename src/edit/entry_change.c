/*
 * src/edit/entry_change.c
 */
#include "base/base.h"

#include "base/text.h"
#include "edit/entry_change.h"
#include "edit/verify.h"
#include "values/instant.h"
#include "values/when_cell.h"

static bool
refuse(RcaError *err, RcaStr name, const char *detail, const char *hint)
{
	err->kind = RCA_ERROR_EDIT;
	err->line = err->col = 0;
	err->message = psprintf("cannot set \"%.*s\" of a timeline entry", rca_clip(name, 64), name.data);
	err->detail = detail;
	err->hint = hint;
	return false;
}

static bool
read_at(RcaEntryChange *change, RcaStr name, RcaStr text, RcaError *err)
{
	RcaWhen		when;

	if (text.data != NULL && rca_when_read_cell(text, &when, NULL) && rca_when_is_known(&when) &&
		when.day.kind == RCA_DAY_DATE && when.clock >= 0 && when.zone.kind == RCA_ZONE_KNOWN)
		change->at = rca_instant(when.day.date, when.clock, &when.zone, NULL);
	return change->at != RCA_NO_INSTANT ||
		refuse(err, name, "The value is not a date and a time with a time zone.",
			   "Write it as 2025-03-23T05:31Z, or 2025-03-23 06:31 +01:00.");
}

static bool
read_milestone(RcaEntryChange *change, RcaStr name, RcaStr text, RcaError *err)
{
	change->has_milestone = true;
	if (text.len == 0)
		return true;
	for (int i = RCA_MILESTONE_NONE + 1; i < RCA_MILESTONE_COUNT; i++)
	{
		if (rca_equal(text, rca_milestone_name(i)))
			change->milestone = i;
	}
	return change->milestone != RCA_MILESTONE_NONE ||
		refuse(err, name, "The value is not a milestone.",
			   "Milestones are started, detected, paged, acknowledged, investigating, identified, mitigated, recovered, resolved, closed.");
}

bool
rca_entry_change_read(RcaEntryChange *change, const RcaNode *object, RcaError *err)
{
	static const RcaStr derived[] =
	{
		RCA_LITERAL("ord"), RCA_LITERAL("raw_time"), RCA_LITERAL("zone"), RCA_LITERAL("elapsed"),
		RCA_LITERAL("extra"), RCA_LITERAL("line"), RCA_LITERAL("until"), RCA_LITERAL("approximate"),
	};

	memset(change, 0, sizeof(*change));
	change->at = RCA_NO_INSTANT;
	change->extra = palloc0(Max(object->nitems, 1) * sizeof(RcaPair));
	for (int i = 0; i + 1 < object->nitems; i += 2)
	{
		RcaStr		name = object->items[i]->text;
		const RcaNode *value = object->items[i + 1];
		RcaStr		text = rca_node_text(value);

		if (value->kind == RCA_NODE_SEQUENCE || value->kind == RCA_NODE_MAPPING ||
			memchr(text.data ? text.data : "", '\n', text.len) != NULL)
			return refuse(err, name, "The value is not a string of one line.", "Give a string or null.");
		for (int j = 0; j < lengthof(derived); j++)
		{
			if (rca_equal(name, derived[j]))
				return refuse(err, name, "This column is derived and has no text of its own.",
							  "Fields are at, event and milestone, and the columns of the table by their headings.");
		}
		if (rca_equal(name, RCA_STR("at")))
		{
			if (!read_at(change, name, text, err))
				return false;
		}
		else if (rca_equal(name, RCA_STR("event")))
		{
			if (text.len == 0)
				return refuse(err, name, "An entry must have an event.",
							  "Use rca_remove_timeline_entry to remove the entry.");
			change->event = text;
		}
		else if (rca_equal(name, RCA_STR("milestone")))
		{
			if (!read_milestone(change, name, text, err))
				return false;
		}
		else
		{
			change->extra[change->nextra].name = name;
			change->extra[change->nextra++].value = text;
		}
	}
	return true;
}

static RcaStr
extra_of(const RcaTimelineEntry *entry, RcaStr name)
{
	for (int i = 0; entry != NULL && i < entry->nextra; i++)
	{
		if (rca_equal(entry->extra[i].name, name))
			return entry->extra[i].value;
	}
	return RCA_NULL_STR;
}

/* Does every additional cell have its old or its new value? */
static bool
has_extra(const RcaTimelineEntry *before, const RcaTimelineEntry *after,
		  const RcaEntryChange *change)
{
	for (int i = 0; i < change->nextra; i++)
	{
		if (!rca_same_str(extra_of(after, change->extra[i].name), change->extra[i].value))
			return false;
	}
	for (int turn = 0; turn < 2; turn++)
	{
		const RcaTimelineEntry *one = turn == 0 ? before : after;

		for (int i = 0; one != NULL && i < one->nextra; i++)
		{
			RcaStr		name = one->extra[i].name;
			bool		set = false;

			for (int j = 0; j < change->nextra; j++)
				set |= rca_equal(name, change->extra[j].name);
			/* it has the text of a milestone that cannot be read */
			if (!set && before != NULL && rca_timeline_column(name) != RCA_COLUMN_MILESTONE &&
				!rca_same_str(extra_of(before, name), extra_of(after, name)))
				return false;
		}
	}
	return true;
}

/* "Detected: latency alert", where "latency alert" must be a milestone */
static bool
is_labelled(RcaStr event, RcaStr wanted)
{
	return event.len > wanted.len + 1 &&
		rca_equal(rca_skip(event, event.len - wanted.len), wanted) &&
		memchr(event.data, ':', event.len - wanted.len) != NULL;
}

const char *
rca_entry_compare(const RcaTimelineEntry *before, const RcaTimelineEntry *after,
				  const RcaEntryChange *change)
{
	RcaInstant	at = change->at != RCA_NO_INSTANT || before == NULL ? change->at : before->at;
	RcaStr		event = change->event.data != NULL || before == NULL ? change->event : before->event;

	if (after->at != at)
		return "time";
	if (before != NULL && after->until != before->until)
		return "end";
	if (before != NULL && change->at == RCA_NO_INSTANT && !rca_same_str(after->raw_time, before->raw_time))
		return "time";
	if (!rca_same_str(after->event, event) &&
		!(change->has_milestone && event.data != NULL && is_labelled(after->event, event)))
		return "event";
	if (change->has_milestone ? after->milestone != change->milestone :
		before != NULL && (before->milestone_stated || change->event.data == NULL) &&
		after->milestone != before->milestone)
		return "milestone";
	return has_extra(before, after, change) ? NULL : "cell of another column";
}

bool
rca_entry_is_same(const RcaTimelineEntry *before, const RcaTimelineEntry *after)
{
	RcaEntryChange none = {RCA_NO_INSTANT};

	return rca_entry_compare(before, after, &none) == NULL;
}
