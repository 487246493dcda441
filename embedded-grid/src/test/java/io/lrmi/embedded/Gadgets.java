package io.lrmi.embedded;

import io.lrmi.wire.JavaTypes;
import io.lrmi.wire.WireClass;
import io.lrmi.wire.WireNode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Object graphs that are known to run code, look up names or open connections when they are deserialized: class descriptors with the names
 * of the real ones, in the order of the real ones. None of the libraries is needed, for none of it may be looked for.
 */
final class Gadgets {

    private static final String COLLECTIONS = "org.apache.commons.collections.";
    private static final String TEMPLATES = "com.sun.org.apache.xalan.internal.xsltc.trax.TemplatesImpl";

    private Gadgets() {}

    /** Graphs by the class that is to be named when they are refused. */
    static Map<String, Object> all() {
        Map<String, Object> gadgets = new LinkedHashMap<>();
        WireNode invoker = object(
                COLLECTIONS + "functors.InvokerTransformer",
                "iMethodName",
                "exec",
                "iArgs",
                JavaTypes.array(JavaTypes.OBJECT_ARRAY, "calc"));
        WireNode chain = object(
                COLLECTIONS + "functors.ChainedTransformer",
                "iTransformers",
                JavaTypes.array(JavaTypes.OBJECT_ARRAY, invoker));
        WireNode lazy = object(COLLECTIONS + "map.LazyMap", "factory", chain);
        WireNode tied = object(COLLECTIONS + "keyvalue.TiedMapEntry", "map", lazy, "key", "k");
        WireNode templates = object(
                TEMPLATES,
                "_name",
                "n",
                "_bytecodes",
                JavaTypes.array(JavaTypes.OBJECT_ARRAY, JavaTypes.bytes(new byte[] {(byte) 0xca, (byte) 0xfe})));
        gadgets.put(COLLECTIONS + "functors.InvokerTransformer", list(invoker));
        gadgets.put(COLLECTIONS + "functors.ChainedTransformer", list(chain));
        gadgets.put(COLLECTIONS + "map.LazyMap", list(lazy));
        gadgets.put(COLLECTIONS + "keyvalue.TiedMapEntry", JavaTypes.map(Map.of(tied, "v")));
        gadgets.put(TEMPLATES, list(templates));
        gadgets.put(
                "org.apache.commons.collections4.comparators.TransformingComparator",
                JavaTypes.list(List.of(
                        object("org.apache.commons.collections4.comparators.TransformingComparator", "t", templates))));
        gadgets.put("java.util.PriorityQueue", list(queue("org.apache.commons.beanutils.BeanComparator", templates)));
        gadgets.put("java.net.URL", JavaTypes.map(Map.of(object("java.net.URL", "host", "x.example.com"), "v")));
        gadgets.put(
                "java.rmi.server.RemoteObjectInvocationHandler",
                list(remote("java.rmi.server.RemoteObjectInvocationHandler")));
        gadgets.put("sun.rmi.server.UnicastRef", list(object("sun.rmi.server.UnicastRef", "ref", "host:1099")));
        gadgets.put(
                "java.security.SignedObject",
                list(object("java.security.SignedObject", "content", JavaTypes.bytes(new byte[100]))));
        gadgets.put(
                "javax.management.BadAttributeValueExpException",
                list(object("javax.management.BadAttributeValueExpException", "val", tied)));
        gadgets.put(
                "sun.reflect.annotation.AnnotationInvocationHandler",
                list(handler("sun.reflect.annotation.AnnotationInvocationHandler")));
        gadgets.put("java.beans.EventHandler", list(handler("java.beans.EventHandler")));
        gadgets.put(
                "com.sun.rowset.JdbcRowSetImpl",
                list(object("com.sun.rowset.JdbcRowSetImpl", "dataSource", "ldap://x.example.com/a")));
        for (String name : List.of(
                "com.sun.org.apache.bcel.internal.util.ClassLoader",
                "com.sun.org.apache.xpath.internal.objects.XString",
                "com.sun.jndi.ldap.LdapAttribute",
                "com.sun.syndication.feed.impl.ObjectBean",
                "com.mchange.v2.c3p0.PoolBackedDataSource",
                "com.caucho.naming.QName",
                "clojure.lang.PersistentArrayMap",
                "groovy.util.Expando",
                "bsh.XThis",
                "java.lang.ProcessBuilder",
                "java.net.URLClassLoader",
                "java.util.ServiceLoader$LazyIterator",
                "javax.script.ScriptEngineManager",
                "javax.swing.UIDefaults$ProxyLazyValue",
                "org.apache.commons.fileupload.disk.DiskFileItem",
                "org.apache.myfaces.el.CompositeELResolver",
                "org.apache.wicket.util.upload.DiskFileItem",
                "org.aspectj.weaver.tools.cache.SimpleCache$StoreableCachingMap",
                "org.codehaus.groovy.runtime.ConvertedClosure",
                "org.codehaus.groovy.runtime.MethodClosure",
                "org.hibernate.engine.spi.TypedValue",
                "org.jboss.interceptor.proxy.InterceptorMethodHandler",
                "org.mozilla.javascript.NativeJavaObject",
                "org.python.core.PyFunction",
                "org.springframework.aop.framework.JdkDynamicAopProxy",
                "org.springframework.core.SerializableTypeWrapper$MethodInvokeTypeProvider",
                "org.springframework.transaction.jta.JtaTransactionManager",
                "com.vaadin.data.util.NestedMethodProperty",
                "weblogic.jms.common.StreamMessageImpl")) {
            gadgets.put(name, list(object(name, "target", templates)));
        }
        return gadgets;
    }

    private static WireNode list(Object element) {
        return JavaTypes.list(List.of("a", element));
    }

    /** Pairs of names and values of fields. */
    private static WireNode.Instance object(String className, Object... fields) {
        String[] names = new String[fields.length / 2];
        Object[] values = new Object[names.length];
        for (int i = 0; i < names.length; i++) {
            names[i] = "Ljava/lang/Object; " + fields[2 * i];
            values[i] = fields[2 * i + 1];
        }
        WireClass type = WireClass.serializable(className, 1, WireClass.SERIALIZABLE, null, names);
        return new WireNode.Instance(type).part(type, values);
    }

    private static WireNode queue(String comparator, WireNode element) {
        WireClass type = WireClass.serializable(
                "java.util.PriorityQueue",
                -7720805057305804111L,
                WireClass.SERIALIZABLE_CUSTOM,
                null,
                "I size",
                "Ljava/util/Comparator; comparator");
        return new WireNode.Instance(type)
                .part(
                        type,
                        new Object[] {2, object(comparator, "property", "outputProperties")},
                        ByteBuffer.allocate(4).putInt(3).array(),
                        element,
                        element);
    }

    private static WireNode remote(String className) {
        WireClass remote = WireClass.serializable(
                "java.rmi.server.RemoteObject", -3215090123894869218L, WireClass.SERIALIZABLE_CUSTOM, null);
        WireClass type = WireClass.serializable(className, 2, WireClass.SERIALIZABLE, remote);
        // What the reference is is primitive data, and so reaches whoever reads it.
        byte[] reference = "\0\nUnicastRef\0\rx.example.com\0\0\4J".getBytes(StandardCharsets.ISO_8859_1);
        return new WireNode.Instance(type)
                .part(remote, new Object[0], reference)
                .part(type, new Object[0]);
    }

    private static WireNode handler(String className) {
        return object(className, "type", "java.lang.annotation.Retention", "target", "x", "action", "start");
    }
}
