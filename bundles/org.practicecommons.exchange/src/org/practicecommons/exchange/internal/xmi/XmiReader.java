package org.practicecommons.exchange.internal.xmi;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.practicecommons.base.Message;
import org.practicecommons.exchange.Format;
import org.practicecommons.exchange.RecordReader;
import org.practicecommons.exchange.RecordSource;

/** Reads what {@link XmiExport} writes. */
public final class XmiReader implements RecordReader {

    @Override
    public String id() {
        return Format.XMI.id();
    }

    @Override
    public Message title() {
        return Message.of(Format.class, "look.xmi");
    }

    @Override
    public Set<String> endings() {
        return Set.of(Format.XMI.extension());
    }

    @Override
    public boolean fits(byte[] beginning) {
        String text = new String(beginning, StandardCharsets.UTF_8).stripLeading().toLowerCase(Locale.ROOT);
        return text.startsWith("<") && text.contains("omg.org/xmi");
    }

    @Override
    public void read(RecordSource file) throws IOException {
        new XmiImport(file).read();
    }
}
