package org.practicecommons.ui.curation.queue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.practicecommons.base.Message;
import org.practicecommons.operations.Queue;
import org.practicecommons.ui.Icons;
import org.practicecommons.ui.Languages;
import org.practicecommons.ui.Words;
import org.practicecommons.ui.widgets.Columns;
import org.practicecommons.ui.widgets.Look;
import org.practicecommons.ui.widgets.Names;

/** What needs a hand, sort by sort. Several lines may be chosen. */
final class QueueTree {

    private static final Words WORDS = new Words(QueueTree.class);

    private final Tree tree;
    private final Consumer<List<Queue.Item>> chosen;

    /**
     * @param chosen told of the lines that are chosen
     * @param open told of a line on which Enter was pressed
     */
    QueueTree(Composite parent, Consumer<List<Queue.Item>> chosen, Consumer<Queue.Item> open) {
        this.chosen = chosen;
        Composite box = new Composite(parent, SWT.NONE);
        tree = Names.give(new Tree(box, SWT.MULTI | SWT.FULL_SELECTION), WORDS.say("queue.tree"));
        Columns.of(tree).add(WORDS.say("queue.record"), 46).add(WORDS.say("queue.why"), 54);
        tree.addListener(SWT.Selection, event -> tell());
        tree.addListener(SWT.DefaultSelection, event -> {
            if (event.item instanceof TreeItem line) {
                if (line.getData() instanceof Queue.Item item) {
                    open.accept(item);
                } else {
                    line.setExpanded(!line.getExpanded());
                }
            }
        });
    }

    /** The first line of the first group is chosen; what was closed stays closed. */
    void show(List<Queue.Group> groups) {
        List<Object> closed = Arrays.stream(tree.getItems()).filter(line -> !line.getExpanded())
                .map(TreeItem::getData).toList();
        tree.setRedraw(false);
        tree.removeAll();
        for (Queue.Group group : groups) {
            TreeItem line = new TreeItem(tree, SWT.NONE);
            line.setData(group.sort());
            line.setFont(0, Look.bold());
            String key = "queue." + group.sort().name().toLowerCase(Locale.ROOT);
            line.setText(0, WORDS.say(group.atLeast() ? "queue.atLeast" : "queue.group", "group", WORDS.say(key),
                    "total", group.total()));
            line.setText(1, String.join(" ",
                    Stream.concat(Stream.of(WORDS.say(key + ".what")), notes(group)).toList()));
            line.setForeground(1, Look.muted(tree.getDisplay()));
            group.items().forEach(item -> line(line, item));
            line.setExpanded(!closed.contains(group.sort()));
        }
        tree.setRedraw(true);
        Arrays.stream(tree.getItems()).flatMap(line -> Arrays.stream(line.getItems())).findFirst()
                .ifPresent(tree::setSelection);
        tell();
    }

    private static Stream<String> notes(Queue.Group group) {
        Stream<String> more = group.total() <= group.items().size() ? Stream.empty()
                : Stream.of(WORDS.say("queue.first", "shown", group.items().size()));
        return Stream.concat(more, group.notes().stream().map((Message note) -> note.in(Languages.ofWindow())));
    }

    private static void line(TreeItem parent, Queue.Item item) {
        TreeItem line = new TreeItem(parent, SWT.NONE);
        line.setData(item);
        line.setImage(0, image(item));
        line.setText(new String[] {title(item), item.why().in(Languages.ofWindow()).replaceAll("\\s+", " ")});
    }

    private static Image image(Queue.Item item) {
        return item.finding().filter(finding -> !finding.fixes().isEmpty())
                .map(finding -> Icons.severity(finding.severity())).orElseGet(() -> Icons.kind(item.record().kind()));
    }

    /** What a line calls its record, or its two. */
    static String title(Queue.Item item) {
        String one = item.record().label(Languages.ofWindow());
        return item.twin().map(other -> WORDS.say("queue.pair", "one", one, "other",
                other.label(Languages.ofWindow()))).orElse(one).replaceAll("\\s+", " ");
    }

    private void tell() {
        chosen.accept(Arrays.stream(tree.getSelection()).map(TreeItem::getData).filter(Queue.Item.class::isInstance)
                .map(Queue.Item.class::cast).toList());
    }

    /** All lines of all groups. */
    List<Queue.Item> items() {
        return Arrays.stream(tree.getItems()).flatMap(line -> Arrays.stream(line.getItems())).map(TreeItem::getData)
                .map(Queue.Item.class::cast).toList();
    }

    void setFocus() {
        tree.setFocus();
    }
}
