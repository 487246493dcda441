package io.lrmi.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.openspaces.core.ObjectConversionException;

class AccessorTest {

    /** Enough for generated code to take over. */
    private static final int MANY = 3_000;

    private static Accessor accessor(Class<?> type, String name) {
        BeanProperty property = BeanProperties.of(type).get(name);
        return new Accessor(property, property.getter(), property.setter());
    }

    static class Bean {
        private int number = 1;
        private String text;

        int getNumber() {
            return number;
        }

        void setNumber(int number) {
            this.number = number;
        }

        String getText() {
            if ("broken".equals(text)) {
                throw new IllegalStateException("getter");
            }
            return text;
        }

        Bean setText(String text) {
            if ("refused".equals(text)) {
                throw new IllegalArgumentException("setter");
            }
            this.text = text;
            return this;
        }
    }

    @Test
    void readsAndWritesHoweverOftenItIsUsed() {
        Accessor number = accessor(Bean.class, "number");
        Accessor text = accessor(Bean.class, "text");
        Bean bean = new Bean();

        for (int i = 0; i < MANY; i++) {
            number.set(bean, i);
            text.set(bean, "t" + i);
            assertThat(number.get(bean)).isEqualTo(i);
            assertThat(text.get(bean)).isEqualTo("t" + i);
        }
        text.set(bean, null);
        assertThat(bean.text).isNull();
    }

    @Test
    void leavesPrimitivesAsTheyAreForNull() {
        Accessor number = accessor(Bean.class, "number");
        Bean bean = new Bean();

        for (int i = 0; i < MANY; i++) {
            number.set(bean, null);
            assertThat(number.get(bean)).isEqualTo(1);
        }
    }

    @Test
    void saysWhichValueDoesNotFitHoweverOftenItIsUsed() {
        Accessor number = accessor(Bean.class, "number");
        Bean bean = new Bean();

        for (int i = 0; i < MANY; i++) {
            assertThatThrownBy(() -> number.set(bean, "text"))
                    .isInstanceOf(ObjectConversionException.class)
                    .hasMessageContainingAll("'number'", "int", "java.lang.String");
        }
    }

    @Test
    void passesOnWhatAccessorsThrow() {
        Accessor text = accessor(Bean.class, "text");
        Bean bean = new Bean();

        assertThatThrownBy(() -> text.set(bean, "refused"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("setter");
        bean.text = "broken";
        assertThatThrownBy(() -> text.get(bean))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("getter");
    }
}
