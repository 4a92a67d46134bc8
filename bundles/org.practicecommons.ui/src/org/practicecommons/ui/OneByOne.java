package org.practicecommons.ui;

import org.eclipse.core.runtime.jobs.ISchedulingRule;

/** Two jobs with the same one as their rule never run at once; they run in the order in which they were started. */
public final class OneByOne implements ISchedulingRule {

    @Override
    public boolean contains(ISchedulingRule rule) {
        return rule == this;
    }

    @Override
    public boolean isConflicting(ISchedulingRule rule) {
        return rule == this;
    }
}
