package org.practicecommons.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.swt.graphics.Resource;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IEditorPart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Somebody works all day: open, edit, save, close, over and over. Nothing of it stays behind. {@code -Dleak.rounds=500}
 * makes the day long.
 */
class LeakTest extends AtTheDesk {

    private static final int ROUNDS = Integer.getInteger("leak.rounds", 8);
    /** Until caches are filled and code is compiled. */
    private static final int WARM_UP = Math.max(4, ROUNDS / 10);
    /** The workbench keeps the part that was closed last. */
    private static final int KEPT = 1;
    /** Below so many rounds the heap says more about what was compiled meanwhile than about the rounds. */
    private static final int ENOUGH_FOR_HEAP = 100;
    private static final long BACKGROUND_MILLIS = 50_000;
    private static final double MOST_MORE_HEAP = 1.05;

    private final List<WeakReference<IEditorPart>> forms = new ArrayList<>();

    private final AtomicInteger undisposed = new AtomicInteger();

    private record Count(int controls, long heap) {
    }

    @BeforeEach
    void listen() {
        assumeTrue(desk.language().getLanguage().equals("en"), "leaks are looked for in English");
        Resource.setNonDisposeHandler(image -> undisposed.incrementAndGet());
    }

    @AfterEach
    void listenNoMore() {
        Resource.setNonDisposeHandler(null);
    }

    @Test
    void nothingStaysOfAFormThatWasClosed() {
        String name = desk.explorer().names("Organisation").getLast();
        rounds(name, WARM_UP);
        forms.clear();
        if (ROUNDS >= ENOUGH_FOR_HEAP) {
            awaitBackground();
        }
        Count before = count();
        rounds(name, ROUNDS);
        Count after = count();
        System.out.println(ROUNDS + " times open, edit, save, close: before " + before + ", after " + after
                + ", undisposed " + undisposed);
        assertEquals(before.controls, after.controls, "controls in the window");
        assertEquals(0, undisposed.get(), "images and fonts that nobody disposed of");
        long left = forms.stream().filter(form -> form.get() != null).count();
        assertTrue(left <= KEPT, left + " of " + ROUNDS + " forms are still in memory");
        if (ROUNDS >= ENOUGH_FOR_HEAP) {
            assertTrue(after.heap <= before.heap * MOST_MORE_HEAP, "heap " + before.heap + " → " + after.heap);
        }
    }

    /** What search by meaning needs in memory comes half a minute after the start, whatever the rounds do. */
    private static void awaitBackground() {
        Until.passed((int) Math.max(0, BACKGROUND_MILLIS - ManagementFactory.getRuntimeMXBean().getUptime()));
    }

    private void rounds(String name, int count) {
        for (int i = 0; i < count; i++) {
            EditorPage form = desk.explorer().open("Organisation", name);
            forms.add(new WeakReference<>(desk.page().getActiveEditor()));
            form.type("description", "en", ".").save("");
            desk.closeEditors();
        }
    }

    private Count count() {
        Until.quiet();
        long heap = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            System.gc();
            heap = Math.min(heap, heapAfterCollection());
            Until.passed(200);
        }
        return new Count(Controls.all(desk.shell(), Control.class).size(), heap);
    }

    /** What was left in memory by the last collection, without what the background has made since. */
    private static long heapAfterCollection() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP && pool.getCollectionUsage() != null)
                .mapToLong(pool -> pool.getCollectionUsage().getUsed()).sum();
    }
}
