package io.lrmi.boot.test.autoconfigure;

import io.lrmi.embedded.EmbeddedGrid;
import java.util.Collection;
import org.openspaces.core.transaction.manager.JiniPlatformTransactionManager;
import org.springframework.context.ApplicationContext;
import org.springframework.test.annotation.DirtiesContext.HierarchyMode;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestContextAnnotationUtils;
import org.springframework.test.context.support.AbstractTestExecutionListener;
import org.springframework.test.context.support.DependencyInjectionTestExecutionListener;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Has each test find a grid without the traces of others. */
final class EmbeddedGridTestExecutionListener extends AbstractTestExecutionListener {

    /** Between the listeners that close contexts and those that begin and end the transactions of tests. */
    private static final int ORDER = 3500;

    @Override
    public int getOrder() {
        return ORDER;
    }

    // What the application wrote when it started, which only the first test with its context would find, goes as well.
    @Override
    public void beforeTestMethod(TestContext test) {
        if (hasGrid(test)) {
            grids(test).forEach(EmbeddedGrid::reset);
        }
    }

    @Override
    public void afterTestMethod(TestContext test) {
        if (!hasGrid(test)) {
            return;
        }
        forgetTransactions(test.getApplicationContext());
        if (wanted(test).grid() == GridLifecycle.FRESH) {
            test.markApplicationContextDirty(HierarchyMode.EXHAUSTIVE);
            test.setAttribute(DependencyInjectionTestExecutionListener.REINJECT_DEPENDENCIES_ATTRIBUTE, true);
        } else {
            grids(test).forEach(EmbeddedGrid::reset);
        }
    }

    private static boolean hasGrid(TestContext test) {
        return TestContextAnnotationUtils.hasAnnotation(test.getTestClass(), AutoConfigureEmbeddedGrid.class)
                && test.hasApplicationContext();
    }

    private static AutoConfigureEmbeddedGrid wanted(TestContext test) {
        AutoConfigureEmbeddedGrid wanted =
                TestContextAnnotationUtils.findMergedAnnotation(test.getTestClass(), AutoConfigureEmbeddedGrid.class);
        if (wanted == null) {
            throw new IllegalStateException(test.getTestClass() + " asks for no embedded grid");
        }
        return wanted;
    }

    private static Collection<EmbeddedGrid> grids(TestContext test) {
        return test.getApplicationContext()
                .getBeansOfType(EmbeddedGrid.class, false, false)
                .values();
    }

    /** Unbinds a transaction that a test has begun and not ended, which the next one on its thread would take part in. */
    private static void forgetTransactions(ApplicationContext context) {
        for (JiniPlatformTransactionManager manager : context.getBeansOfType(
                        JiniPlatformTransactionManager.class, false, false)
                .values()) {
            Object bound =
                    TransactionSynchronizationManager.unbindResourceIfPossible(manager.getTransactionalContext());
            if (bound != null) {
                TransactionSynchronizationManager.clear();
            }
        }
    }
}
