package org.multitude.journey;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.support.TypeBasedParameterResolver;

/**
 * Tests that need a browser and take it as a {@link Chromium}. Without one on the machine each is skipped and counted, or
 * fails where {@code MULTITUDE_BROWSER_REQUIRED} is {@code true}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(InChromium.Extension.class)
public @interface InChromium {
    /** Gives the one browser of the run, which is closed when the run ends. */
    final class Extension extends TypeBasedParameterResolver<Chromium> implements BeforeEachCallback {
        @Override
        public void beforeEach(ExtensionContext context) {
            if (Chromium.find().isPresent()) {
                return;
            }
            if (Chromium.required()) {
                throw new AssertionError("MULTITUDE_BROWSER_REQUIRED is true and there is no Chromium on the PATH");
            }
            shared(context).missed();
            Assumptions.abort("skipped: there is no Chromium on the PATH");
        }

        @Override
        public Chromium resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return shared(context);
        }

        private static Chromium shared(ExtensionContext context) {
            return context.getRoot()
                    .getStore(ExtensionContext.Namespace.create(Chromium.class))
                    .computeIfAbsent(Chromium.class, ignored -> new Chromium(), Chromium.class);
        }
    }
}
