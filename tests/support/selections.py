# SPDX-License-Identifier: GPL-3.0-or-later
"""What any other program gets that asks for what was copied, marked or dragged on an X display."""
import ctypes
import time

CURRENT_TIME, ANY_TYPE = 0, 0
SELECTION_REQUEST, SELECTION_NOTIFY = 30, 31
PROPERTY = 7            # where that is in the answer to a request
X11 = ctypes.CDLL("libX11.so.6")
X11.XOpenDisplay.restype = ctypes.c_void_p
for name in ("XInternAtom", "XDefaultRootWindow", "XCreateSimpleWindow", "XGetSelectionOwner"):
    getattr(X11, name).restype = ctypes.c_ulong
X11.XGetAtomName.restype = ctypes.c_void_p


class Selections:
    def __init__(self):
        self.display = ctypes.c_void_p(X11.XOpenDisplay(None))
        root = ctypes.c_ulong(X11.XDefaultRootWindow(self.display))
        self.window = ctypes.c_ulong(X11.XCreateSimpleWindow(
            self.display, root, 0, 0, 1, 1, 0, ctypes.c_ulong(0), ctypes.c_ulong(0)))

    def atom(self, name):
        return ctypes.c_ulong(X11.XInternAtom(self.display, name.encode(), 0))

    def owner(self, selection):
        """Whether a program offers something there: CLIPBOARD, PRIMARY or XdndSelection"""
        return X11.XGetSelectionOwner(self.display, self.atom(selection)) != 0

    def ask(self, selection, target):
        """The type and content of what is offered in that form, or nothing"""
        X11.XConvertSelection(self.display, self.atom(selection), self.atom(target),
                              self.atom("ANSWER"), self.window, ctypes.c_ulong(CURRENT_TIME))
        event = (ctypes.c_ulong * 24)()
        while event[0] & 0xff != SELECTION_NOTIFY:
            X11.XNextEvent(self.display, event)
        if event[PROPERTY] == 0:
            return None
        kind, count, left = ctypes.c_ulong(), ctypes.c_ulong(), ctypes.c_ulong()
        width, data = ctypes.c_int(), ctypes.c_void_p()
        X11.XGetWindowProperty(self.display, self.window, self.atom("ANSWER"), ctypes.c_long(0),
                               ctypes.c_long(1 << 20), 1, ctypes.c_ulong(ANY_TYPE),
                               ctypes.byref(kind), ctypes.byref(width), ctypes.byref(count),
                               ctypes.byref(left), ctypes.byref(data))
        size = ctypes.sizeof(ctypes.c_long) if width.value == 32 else width.value // 8
        content = ctypes.string_at(data, count.value * size) if data.value else b""
        X11.XFree(data)
        return content

    def text(self, selection):
        return self.ask(selection, "UTF8_STRING")

    def forms(self, selection):
        """In which forms it is offered, by their names"""
        content = self.ask(selection, "TARGETS") or b""
        names = []
        for at in range(0, len(content), ctypes.sizeof(ctypes.c_long)):
            atom = int.from_bytes(content[at:at + ctypes.sizeof(ctypes.c_long)], "little")
            name = ctypes.c_void_p(X11.XGetAtomName(self.display, ctypes.c_ulong(atom)))
            names.append(ctypes.string_at(name).decode())
            X11.XFree(name)
        return names


class ClipboardManager(Selections):
    """What keeps the clipboard of a program that ends: it is told when to ask for all of it."""

    def __init__(self):
        super().__init__()
        self.asking = Selections()
        X11.XSetSelectionOwner(self.display, self.atom("CLIPBOARD_MANAGER"), self.window,
                               ctypes.c_ulong(CURRENT_TIME))
        assert self.owner("CLIPBOARD_MANAGER")

    def answer(self, request):
        """Tells who asked that it is done."""
        event = (ctypes.c_ulong * 24)()
        event[0] = SELECTION_NOTIFY
        event[4:9] = request[5:10]
        X11.XSendEvent(self.display, ctypes.c_ulong(request[5]), 0, ctypes.c_long(0), event)
        X11.XFlush(self.display)

    def kept_until(self, over):
        """What it was given, in each form, until that is true"""
        kept = []
        event = (ctypes.c_ulong * 24)()
        while not over():
            if not X11.XPending(self.display):
                time.sleep(0.01)
                continue
            X11.XNextEvent(self.display, event)
            if event[0] & 0xff == SELECTION_REQUEST:
                kept += [self.asking.ask("CLIPBOARD", form)
                         for form in self.asking.forms("CLIPBOARD")]
                self.answer(event)
        return [content for content in kept if content]
