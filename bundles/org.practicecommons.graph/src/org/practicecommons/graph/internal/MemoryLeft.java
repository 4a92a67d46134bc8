package org.practicecommons.graph.internal;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.List;

/**
 * Whether something that runs fills the memory of this process: sorting, grouping or joining holds rows before a single
 * one comes out, and texts can be made as long as one likes. What counts is what the last collection could not free.
 */
public final class MemoryLeft {

    /** The rest is for whoever else works here, such as the window. */
    private static final double MOST = 0.7;

    private final List<MemoryPoolMXBean> pools = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP && pool.isUsageThresholdSupported()
                    && pool.isCollectionUsageThresholdSupported()).toList();
    private final long before = inUse();

    private long inUse() {
        return pools.stream().mapToLong(pool -> pool.getCollectionUsage().getUsed()).sum();
    }

    /** Whether little is left, and less than when this was made. */
    public boolean isShort() {
        return inUse() > before && pools.stream().map(MemoryPoolMXBean::getCollectionUsage)
                .anyMatch(MemoryLeft::isNearlyFull);
    }

    private static boolean isNearlyFull(MemoryUsage usage) {
        return usage.getMax() > 0 && usage.getUsed() > usage.getMax() * MOST;
    }
}
