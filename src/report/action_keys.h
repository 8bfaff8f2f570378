/*
 * src/report/action_keys.h
 *
 * Keys of action items, by which a tracker finds them again after an edit.
 */
#ifndef RCA_ACTION_KEYS_H
#define RCA_ACTION_KEYS_H

#include "report/report.h"

/*
 * The key of each of n items of a report, none twice: the ticket, else the name
 * of the block ("^fix-dns"), else a hash of the words of the action.  So it
 * stays when items are added or moved, when one is done, gets an owner or a
 * date.  It does not stay when the action is worded anew, or gets a ticket.
 *
 * Items that share a ticket have its words behind it as well.  Of items that
 * are still the same, the second one is "...-2", and so on.
 */
extern RcaStr *rca_action_keys(const RcaActionItem *items, int n);

#endif							/* RCA_ACTION_KEYS_H */
