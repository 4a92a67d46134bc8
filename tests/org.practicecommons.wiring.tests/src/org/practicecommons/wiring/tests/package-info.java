/** What only a running OSGi framework can tell: classes named in files exist, components resolve. */
package org.practicecommons.wiring.tests;
