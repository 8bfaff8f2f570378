/*
 * src/edit/action_change.h
 *
 * What is asked for of an action item, and whether a report says so.
 */
#ifndef RCA_ACTION_CHANGE_H
#define RCA_ACTION_CHANGE_H

#include "edit/edit.h"

typedef enum RcaActionField
{
	RCA_ACTION_TEXT,
	RCA_ACTION_OWNER,
	RCA_ACTION_DUE_DATE,
	RCA_ACTION_STATUS,
	RCA_ACTION_TICKET,
	RCA_ACTION_PRIORITY,
} RcaActionField;

#define RCA_ACTION_FIELDS	(RCA_ACTION_PRIORITY + 1)

/* What a field is called in JSON, in a remark and in a new column. */
typedef struct RcaActionFieldName
{
	RcaStr		json;
	RcaStr		remark;
	RcaStr		column;
	RcaColumn	kind;
} RcaActionFieldName;

extern const RcaActionFieldName rca_action_field_names[RCA_ACTION_FIELDS];

/* The status that is written for a state; a null string for one that is not stated. */
extern const RcaStr rca_status_of_state[RCA_STATE_COUNT];

typedef struct RcaActionChange
{
	uint32		fields;			/* bits of RcaActionField that are given */
	RcaStr		values[RCA_ACTION_FIELDS];	/* null strings: cleared */
	RcaDate		due_date;
	bool		only_state;		/* the words of the status do not matter */
	RcaActionState state;		/* that the status says, or UNSTATED */
	RcaPair    *extra;			/* cells of other columns */
	int			nextra;
	bool		add_columns;
} RcaActionChange;

/* Reads an object.  False with *err filled if there is something else in it. */
extern bool rca_action_change_read(RcaActionChange *change, const RcaNode *object,
								   RcaError *err);

/* A field as it is said; a null string if it is not. */
extern RcaStr rca_action_field_value(const RcaActionItem *item, RcaActionField field);

/* Does an item say already what a change wants of a field? */
extern bool rca_action_says(const RcaActionItem *item, const RcaActionChange *change,
							RcaActionField field);

/* What stands behind the first words of a status, such as " (#28)"; or nothing. */
extern RcaStr rca_status_rest(RcaStr status);

/* The value of an item in a column of another name; a null string without. */
extern RcaStr rca_action_extra(const RcaActionItem *item, RcaStr name);

/*
 * Is an item, but for some fields of the change, what it was?  Else what differs:
 * "owner".
 */
extern const char *rca_action_compare(const RcaActionItem *before, const RcaActionItem *after,
									  const RcaActionChange *change, uint32 fields);

#endif							/* RCA_ACTION_CHANGE_H */
