# SPDX-License-Identifier: GPL-3.0-or-later
"""A session that can end: what programs register with, in the way of GNOME's session manager."""
import threading

import gi
gi.require_version("Gio", "2.0")
from gi.repository import Gio, GLib   # noqa: E402

NAME = "org.gnome.SessionManager"
PATH = "/org/gnome/SessionManager"
INTERFACES = f"""
<node>
  <interface name='{NAME}'>
    <method name='RegisterClient'>
      <arg type='s' direction='in'/><arg type='s' direction='in'/>
      <arg type='o' direction='out'/>
    </method>
    <method name='UnregisterClient'><arg type='o' direction='in'/></method>
  </interface>
  <interface name='{NAME}.ClientPrivate'>
    <method name='EndSessionResponse'>
      <arg type='b' direction='in'/><arg type='s' direction='in'/>
    </method>
  </interface>
</node>"""


class SessionManager:
    """Answers in a thread of its own, since programs wait for it before they have a window."""

    def __init__(self):
        self.clients = []
        self.answered = threading.Semaphore(0)
        self.ready = threading.Event()
        threading.Thread(target=self.serve, daemon=True).start()
        assert self.ready.wait(10)

    def serve(self):
        context = GLib.MainContext()
        context.push_thread_default()
        self.interfaces = Gio.DBusNodeInfo.new_for_xml(INTERFACES).interfaces
        self.bus = Gio.DBusConnection.new_for_address_sync(
            Gio.dbus_address_get_for_bus_sync(Gio.BusType.SESSION),
            Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT
            | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION)
        self.bus.register_object(PATH, self.interfaces[0], self.called, None, None)
        self.bus.call_sync("org.freedesktop.DBus", "/", "org.freedesktop.DBus", "RequestName",
                           GLib.Variant("(su)", (NAME, 0)), None, 0, -1)
        self.ready.set()
        GLib.MainLoop.new(context, False).run()

    def called(self, _bus, _sender, _path, _interface, method, _parameters, invocation):
        answer = None
        if method == "RegisterClient":
            self.clients.append(f"{PATH}/Client{len(self.clients)}")
            self.bus.register_object(self.clients[-1], self.interfaces[1], self.called, None, None)
            answer = GLib.Variant("(o)", (self.clients[-1],))
        elif method == "EndSessionResponse":
            self.answered.release()
        invocation.return_value(answer)

    def tell(self, signal, argument=None):
        self.bus.emit_signal(None, self.clients[-1], NAME + ".ClientPrivate", signal, argument)

    def end(self):
        """Tells the program that came last: first that the session is about to end, then that it
        does; and stops it."""
        for signal in "QueryEndSession", "EndSession":
            self.tell(signal, GLib.Variant("(u)", (0,)))
            assert self.answered.acquire(timeout=10), signal
        self.tell("Stop")
