package org.practicecommons.operations;

import org.practicecommons.base.Report;

/**
 * What the check of a home found.
 *
 * @param report counts of entries, revisions, erased ones and attachments, and every damage
 * @param stateHash SHA-256 over what all live records say and who may see them: equal in two homes when these are
 */
public record HomeCheck(Report report, String stateHash) {
}
