package org.practicecommons.ui.curation.query;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.LineStyleEvent;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.practicecommons.ui.Words;
import org.practicecommons.ui.widgets.Look;
import org.practicecommons.ui.widgets.Names;

/** A query as it is written: letters of one width, keywords in bold, undo. Tab leads on, as everywhere else. */
final class QueryText {

    private static final Words WORDS = new Words(QueryText.class);
    private static final int MOST_UNDONE = 200;
    private static final Pattern SHOWN = Pattern.compile("(?i)(?<remark>#.*)|(?<string>\"(?:[^\"\\\\]|\\\\.)*\"?"
            + "|'(?:[^'\\\\]|\\\\.)*'?)|(?<iri><[^<>\\s]*>)|(?<variable>[?$]\\w+)|(?<keyword>\\b(?:select|ask|construct"
            + "|describe|where|filter|optional|union|minus|exists|not|in|graph|bind|values|as|group|by|order|asc|desc"
            + "|having|limit|offset|distinct|reduced|prefix|base|from|named|count|sum|avg|min|max|sample|group_concat"
            + "|lang|str|regex|contains|strstarts|strlen|lcase|ucase|bound|if|coalesce|year|true|false)\\b)");

    private final StyledText text;
    private final Deque<String> before = new ArrayDeque<>();
    private final Deque<String> after = new ArrayDeque<>();
    private String last = "";
    private boolean undoing;

    QueryText(Composite parent, Runnable run, Runnable stop) {
        text = Names.give(new StyledText(parent, SWT.MULTI | SWT.BORDER | SWT.V_SCROLL | SWT.H_SCROLL),
                WORDS.say("query.text"), WORDS.say("query.text.help"));
        text.setFont(JFaceResources.getTextFont());
        text.setMargins(Look.GAP, Look.GAP, Look.GAP, Look.GAP);
        Look.onPaper(text);
        text.setForeground(Look.ink(parent.getDisplay()));
        text.addLineStyleListener(this::colour);
        text.addListener(SWT.Traverse, event -> event.doit |= event.detail == SWT.TRAVERSE_TAB_NEXT
                || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
        text.addVerifyKeyListener(event -> event.doit &= event.character != SWT.TAB
                && !runs(event.stateMask, event.keyCode));
        text.addListener(SWT.KeyDown, event -> typed(event, run, stop));
        text.addListener(SWT.Modify, event -> remember());
    }

    private static boolean runs(int stateMask, int keyCode) {
        return (stateMask & SWT.MOD1) != 0 && (keyCode == SWT.CR || keyCode == SWT.KEYPAD_CR);
    }

    private void typed(Event event, Runnable run, Runnable stop) {
        boolean control = (event.stateMask & SWT.MOD1) != 0;
        if (runs(event.stateMask, event.keyCode)) {
            run.run();
        } else if (event.keyCode == SWT.ESC) {
            stop.run();
        } else if (control && event.keyCode == 'z') {
            step(before, after);
        } else if (control && event.keyCode == 'y') {
            step(after, before);
        } else if (control && event.keyCode == 'a') {
            text.selectAll();
        }
    }

    private void remember() {
        if (!undoing) {
            before.push(last);
            after.clear();
            if (before.size() > MOST_UNDONE) {
                before.removeLast();
            }
        }
        last = text.getText();
    }

    private void step(Deque<String> from, Deque<String> to) {
        if (!from.isEmpty()) {
            undoing = true;
            to.push(last);
            text.setText(from.pop());
            text.setCaretOffset(text.getCharCount());
            undoing = false;
        }
    }

    private void colour(LineStyleEvent event) {
        Display display = text.getDisplay();
        List<StyleRange> ranges = new ArrayList<>();
        Matcher matcher = SHOWN.matcher(event.lineText);
        while (matcher.find()) {
            boolean keyword = matcher.group("keyword") != null;
            Color color = matcher.group("remark") != null ? Look.muted(display)
                    : matcher.group("string") != null ? Look.good(display)
                    : matcher.group("iri") != null ? Look.information(display)
                    : matcher.group("variable") != null ? Look.warning(display) : Look.accent(display);
            ranges.add(new StyleRange(event.lineOffset + matcher.start(), matcher.end() - matcher.start(), color, null,
                    keyword ? SWT.BOLD : SWT.NORMAL));
        }
        event.styles = ranges.toArray(StyleRange[]::new);
    }

    String get() {
        return text.getText();
    }

    void set(String query) {
        text.setText(query);
    }

    /** Puts the caret there; both count from 1. */
    void goTo(int line, int column) {
        int index = Math.clamp(line - 1L, 0, text.getLineCount() - 1);
        int start = text.getOffsetAtLine(index);
        text.setCaretOffset(Math.min(start + Math.max(column - 1, 0), start + text.getLine(index).length()));
        text.showSelection();
        text.setFocus();
    }

    void setFocus() {
        text.setFocus();
    }
}
