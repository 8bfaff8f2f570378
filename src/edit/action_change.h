/*
 * src/edit/action_change.h
 *
 * The change of an action item that was asked for, and whether a report says
 * it.
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

/* The names of a field in JSON, in a remark and in a new column. */
typedef struct RcaActionFieldName
{
	RcaStr		json;
	RcaStr		remark;
	RcaStr		column;
	RcaColumn	kind;
} RcaActionFieldName;

extern const RcaActionFieldName rca_action_field_names[RCA_ACTION_FIELDS];

/*
 * The status to write for a state.  A null string if the state is not stated.
 */
extern const RcaStr rca_status_of_state[RCA_STATE_COUNT];

typedef struct RcaActionChange
{
	uint32		fields;			/* the given fields, as bits of RcaActionField */
	RcaStr		values[RCA_ACTION_FIELDS];	/* a null string clears the field */
	RcaDate		due_date;
	bool		only_state;		/* only the state is set, in any words */
	RcaActionState state;		/* state of the new status, or UNSTATED */
	RcaPair    *extra;			/* cells of other columns */
	int			nextra;
	bool		add_columns;
} RcaActionChange;

/*
 * Reads a change from an object.  False with *err filled if the object has
 * anything else.
 */
extern bool rca_action_change_read(RcaActionChange *change, const RcaNode *object,
								   RcaError *err);

/* The value of a field, or a null string. */
extern RcaStr rca_action_field_value(const RcaActionItem *item, RcaActionField field);

/* Does an item already have the value that a change sets? */
extern bool rca_action_says(const RcaActionItem *item, const RcaActionChange *change,
							RcaActionField field);

/*
 * What comes after the first words of a status, such as " (#28)".  It may be
 * empty.
 */
extern RcaStr rca_status_rest(RcaStr status);

/* The value of an item in an additional column, or a null string. */
extern RcaStr rca_action_extra(const RcaActionItem *item, RcaStr name);

/*
 * Is an item unchanged, except for some fields of the change?  Returns NULL,
 * or the name of what differs, such as "owner".
 */
extern const char *rca_action_compare(const RcaActionItem *before, const RcaActionItem *after,
									  const RcaActionChange *change, uint32 fields);

#endif							/* RCA_ACTION_CHANGE_H */
